import { z } from 'zod';
import type { TokenUsage } from '../../domain/usage.ts';
import type { AnswerBlock, JsonObject, ModelAnswer, Source, StopReason } from '../../ports/model.ts';

const count = z.int().nonnegative();
const maybe = count.nullish().transform((value) => value ?? 0);

const usageSchema = z.looseObject({
  input_tokens: count,
  output_tokens: count,
  cache_creation_input_tokens: maybe,
  cache_read_input_tokens: maybe,
  cache_creation: z.looseObject({ ephemeral_1h_input_tokens: maybe }).nullish(),
  server_tool_use: z.looseObject({ web_search_requests: maybe }).nullish(),
});

const stopReasons = [
  'end_turn',
  'max_tokens',
  'stop_sequence',
  'tool_use',
  'pause_turn',
  'refusal',
  'model_context_window_exceeded',
] as const satisfies readonly StopReason[];

const sourceSchema = z.looseObject({ url: z.string(), title: z.string().nullish() });
const textBlock = z.looseObject({
  type: z.literal('text'),
  text: z.string(),
  citations: z.array(z.unknown()).nullish(),
});
const toolBlock = z.looseObject({
  type: z.literal('tool_use'),
  id: z.string(),
  name: z.string(),
  input: z.json(),
});
const opaqueBlock = z.record(z.string(), z.json()).and(z.looseObject({ type: z.string() }));

const messageSchema = z.looseObject({
  content: z.array(z.unknown()),
  stop_reason: z.enum(stopReasons).nullable().catch(null),
  usage: usageSchema,
});

/** The finished message in our words, or undefined if it is not one. */
export function readMessage(message: unknown, requestId: string | undefined): ModelAnswer | undefined {
  const parsed = messageSchema.safeParse(message);
  if (!parsed.success) return undefined;
  const content = parsed.data.content.map(readBlock);
  if (content.includes(undefined)) return undefined;
  return {
    kind: 'answered',
    stopReason: parsed.data.stop_reason ?? 'unknown',
    content: content.filter((block) => block !== undefined),
    usage: usageOf(parsed.data.usage),
    requestId,
  };
}

/** The usage that a broken stream had told of, or undefined. */
export function readUsage(message: unknown): TokenUsage | undefined {
  const parsed = z.looseObject({ usage: usageSchema }).safeParse(message);
  return parsed.success ? usageOf(parsed.data.usage) : undefined;
}

function usageOf(usage: z.infer<typeof usageSchema>): TokenUsage {
  const hour = usage.cache_creation?.ephemeral_1h_input_tokens ?? 0;
  return {
    input: usage.input_tokens,
    output: usage.output_tokens,
    cacheRead: usage.cache_read_input_tokens,
    cacheWrite5m: Math.max(0, usage.cache_creation_input_tokens - hour),
    cacheWrite1h: hour,
    webSearches: usage.server_tool_use?.web_search_requests ?? 0,
  };
}

function readBlock(block: unknown): AnswerBlock | undefined {
  const text = textBlock.safeParse(block);
  if (text.success) return readText(text.data);
  const tool = toolBlock.safeParse(block);
  if (tool.success)
    return { type: 'tool_use', id: tool.data.id, name: tool.data.name, input: tool.data.input };
  const other = opaqueBlock.safeParse(block);
  return other.success ? readOpaque(other.data) : undefined;
}

function readText({ text, citations }: z.infer<typeof textBlock>): AnswerBlock {
  const sources = (citations ?? []).flatMap((citation): Source[] => {
    const source = sourceSchema.safeParse(citation);
    return source.success ? [{ url: source.data.url, title: source.data.title ?? source.data.url }] : [];
  });
  return { type: 'text', text, ...(sources.length > 0 ? { sources } : {}) };
}

function readOpaque(opaque: JsonObject & { readonly type: string }): AnswerBlock {
  const thinking = opaque.type === 'thinking' || opaque.type === 'redacted_thinking';
  if (thinking) return { type: 'thinking', opaque };
  const name = opaque['name'];
  return { type: 'server_tool', name: typeof name === 'string' ? name : opaque.type, opaque };
}
