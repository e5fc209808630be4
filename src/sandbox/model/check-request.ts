import { invalidRequest, type ApiError } from './api-error.ts';
import { findSchemaFault } from './check-schema.ts';
import { modelById, type KnownModel } from './models.ts';
import type { Block, Message, MessagesRequest } from './request.ts';
import { promptSegments, tokensOf } from './segments.ts';

/** What the API refuses about a well-formed request, or undefined. */
export function checkRequest(request: MessagesRequest): ApiError | undefined {
  const model = modelById(request.model);
  if (!model) return { status: 404, type: 'not_found_error', message: `model: ${request.model}` };
  const message =
    sizeFault(request, model) ??
    (model.strict ? strictFault(request) : undefined) ??
    messagesFault(request.messages) ??
    cacheFault(request) ??
    outputFault(request);
  return message === undefined ? undefined : invalidRequest(message);
}

function sizeFault(request: MessagesRequest, model: KnownModel): string | undefined {
  if (request.max_tokens > model.maxOutput)
    return `max_tokens: ${request.max_tokens} > ${model.maxOutput}, which is the maximum allowed number of output tokens for ${model.id}`;
  const prompt = promptSegments(request).reduce((sum, segment) => sum + tokensOf(segment.bytes), 0);
  return prompt > model.maxInput
    ? `prompt is too long: ${prompt} tokens > ${model.maxInput} maximum`
    : undefined;
}

function strictFault(request: MessagesRequest): string | undefined {
  for (const name of ['temperature', 'top_p', 'top_k'] as const)
    if (request[name] !== undefined) return `${name}: is not supported by this model.`;
  const choice = request.tool_choice?.type;
  if (choice === 'any' || choice === 'tool')
    return `tool_choice: \`${choice}\` is not supported by this model; only \`auto\` and \`none\` are.`;
  if (request.thinking && request.thinking.type !== 'adaptive')
    return `thinking: \`${request.thinking.type}\` is not supported by this model.`;
  const last = request.messages.at(-1);
  const continues = last?.content.some((block) => block.type === 'server_tool_use') ?? false;
  if (last?.role === 'assistant' && !continues)
    return 'This model does not support assistant message prefill. The conversation must end with a user message.';
  return undefined;
}

function messagesFault(messages: readonly Message[]): string | undefined {
  if (messages[0]?.role !== 'user') return 'messages: first message must use the "user" role';
  for (const [index, message] of messages.entries()) {
    if (message.content.length === 0) return `messages.${index}: content must not be empty`;
    const empty = message.content.findIndex((block) => block.type === 'text' && block.text === '');
    if (empty >= 0) return `messages.${index}.content.${empty}: text content blocks must be non-empty`;
    const pairing = toolPairFault(messages, index);
    if (pairing !== undefined) return pairing;
  }
  return undefined;
}

/** Each `tool_use` needs its `tool_result` in the very next message, and no result may come uncalled. */
function toolPairFault(messages: readonly Message[], index: number): string | undefined {
  const called = idsOf(messages[index]?.content, 'tool_use', (block) => block.id);
  const results = idsOf(messages[index + 1]?.content, 'tool_result', (block) => block.tool_use_id);
  const missing = called.find((id) => !results.includes(id));
  if (missing !== undefined)
    return `messages.${index}: \`tool_use\` ids were found without \`tool_result\` blocks immediately after: ${missing}`;
  const before = idsOf(messages[index - 1]?.content, 'tool_use', (block) => block.id);
  const own = idsOf(messages[index]?.content, 'tool_result', (block) => block.tool_use_id);
  const stray = own.find((id) => !before.includes(id));
  return stray === undefined
    ? undefined
    : `messages.${index}: unexpected \`tool_use_id\` found in \`tool_result\` blocks: ${stray}`;
}

function idsOf(
  blocks: readonly Block[] | undefined,
  type: string,
  id: (block: Block) => string | undefined,
): string[] {
  return (blocks ?? []).filter((block) => block.type === type).map((block) => id(block) ?? '');
}

function cacheFault(request: MessagesRequest): string | undefined {
  const marks = promptSegments(request).filter((segment) => segment.cache !== undefined).length;
  return marks > 4 ? `A maximum of 4 blocks with cache_control may be provided. Found ${marks}.` : undefined;
}

function outputFault(request: MessagesRequest): string | undefined {
  const schema = request.output_config?.format?.schema;
  const fault = schema && findSchemaFault(schema);
  return fault === undefined ? undefined : `output_config.format.schema: ${fault}`;
}
