import { z } from 'zod';

const cacheControl = z
  .object({ type: z.literal('ephemeral'), ttl: z.enum(['5m', '1h']).optional() })
  .nullish();

/** A content block as the API takes it; the server reads only the parts named here. */
export const blockSchema = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  id: z.string().optional(),
  tool_use_id: z.string().optional(),
  is_error: z.boolean().optional(),
  content: z.unknown().optional(),
  cache_control: cacheControl,
});
export type Block = z.infer<typeof blockSchema>;

const content = z.union([
  z.string().transform((text): Block[] => [{ type: 'text', text }]),
  z.array(blockSchema),
]);

const messageSchema = z.strictObject({ role: z.enum(['user', 'assistant']), content });
export type Message = z.infer<typeof messageSchema>;

const toolSchema = z.looseObject({
  name: z.string(),
  type: z.string().nullish(),
  input_schema: z.record(z.string(), z.unknown()).optional(),
  cache_control: cacheControl,
});

const outputConfig = z.strictObject({
  effort: z.enum(['low', 'medium', 'high', 'xhigh', 'max']).nullish(),
  format: z
    .strictObject({ type: z.literal('json_schema'), schema: z.record(z.string(), z.unknown()) })
    .nullish(),
});

/** The body of POST /v1/messages: unknown fields are refused, as the API does. */
export const messagesRequestSchema = z.strictObject({
  model: z.string(),
  max_tokens: z.int().nonnegative(),
  messages: z.array(messageSchema).min(1),
  system: content.optional(),
  tools: z.array(toolSchema).optional(),
  tool_choice: z.looseObject({ type: z.enum(['auto', 'any', 'tool', 'none']) }).optional(),
  output_config: outputConfig.optional(),
  thinking: z.looseObject({ type: z.string() }).optional(),
  cache_control: cacheControl,
  stream: z.boolean().optional(),
  stop_sequences: z.array(z.string()).optional(),
  metadata: z.unknown().optional(),
  service_tier: z.string().optional(),
  temperature: z.number().optional(),
  top_p: z.number().optional(),
  top_k: z.number().optional(),
});
export type MessagesRequest = z.infer<typeof messagesRequestSchema>;

/** The body of POST /v1/messages/count_tokens. */
export const countRequestSchema = messagesRequestSchema.omit({ max_tokens: true, stream: true });
