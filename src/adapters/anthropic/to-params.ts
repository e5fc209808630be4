import type Anthropic from '@anthropic-ai/sdk';
import type {
  AnswerBlock,
  CacheLife,
  JsonObject,
  ModelMessage,
  ModelRequest,
  ModelTool,
  PromptText,
  ToolResult,
} from '../../ports/model.ts';

/** Rewrites a JSON schema to what structured output takes; the SDK has one. */
export type SchemaTransform = (schema: JsonObject) => { [key: string]: unknown };

/** The request in the API's words. */
export function toParams(
  request: ModelRequest,
  transform: SchemaTransform,
): Anthropic.MessageCreateParamsStreaming {
  const output = {
    ...(request.effort ? { effort: request.effort } : {}),
    ...(request.outputSchema
      ? { format: { type: 'json_schema' as const, schema: transform(request.outputSchema) } }
      : {}),
  };
  return {
    model: request.model,
    max_tokens: request.maxTokens,
    stream: true,
    messages: request.messages.map(messageParam),
    ...(request.system.length > 0 ? { system: request.system.map(textParam) } : {}),
    ...(request.tools?.length ? { tools: request.tools.map(toolParam) } : {}),
    ...(Object.keys(output).length > 0 ? { output_config: output } : {}),
  };
}

function messageParam(message: ModelMessage): Anthropic.MessageParam {
  return message.role === 'user'
    ? { role: 'user', content: message.content.map(userParam) }
    : { role: 'assistant', content: message.content.flatMap(answerParam) };
}

const userParam = (block: PromptText | ToolResult): Anthropic.ContentBlockParam =>
  block.type === 'text'
    ? textParam(block)
    : {
        type: 'tool_result',
        tool_use_id: block.toolUseId,
        content: block.text,
        is_error: block.isError,
        ...cacheMark(block.cache),
      };

const textParam = ({ text, cache }: PromptText): Anthropic.TextBlockParam => ({
  type: 'text',
  text,
  ...cacheMark(cache),
});

function cacheMark(life: CacheLife | undefined): { cache_control?: Anthropic.CacheControlEphemeral } {
  if (life === undefined) return {};
  return { cache_control: life === '5m' ? { type: 'ephemeral' } : { type: 'ephemeral', ttl: life } };
}

/** An answer block on its way back; the API refuses empty texts, even its own. */
function answerParam(block: AnswerBlock): Anthropic.ContentBlockParam[] {
  switch (block.type) {
    case 'text':
      return block.text === '' ? [] : [{ type: 'text', text: block.text }];
    case 'tool_use':
      return [{ type: 'tool_use', id: block.id, name: block.name, input: block.input }];
    case 'thinking':
    case 'server_tool':
      return isBlockParam(block.opaque) ? [block.opaque] : [];
  }
}

/** An opaque block came from the API in this form, so it may go back; only its kind is looked at. */
const isBlockParam = (block: unknown): block is Anthropic.ContentBlockParam =>
  typeof block === 'object' && block !== null && 'type' in block && typeof block.type === 'string';

function toolParam(tool: ModelTool): Anthropic.ToolUnion {
  if (tool.kind === 'own')
    return {
      name: tool.name,
      description: tool.description,
      input_schema: { ...tool.inputSchema, type: 'object' },
    };
  return {
    type: 'web_search_20250305',
    name: 'web_search',
    max_uses: tool.maxUses,
    ...(tool.allowedDomains ? { allowed_domains: [...tool.allowedDomains] } : {}),
  };
}
