import { createHash } from 'node:crypto';
import type { Block, Message, MessagesRequest } from './request.ts';
import type { Pattern, Place } from './script.ts';

/** A request as the script looks at it. */
export interface SeenRequest {
  readonly request: MessagesRequest;
  readonly model: string;
  /** The text found in each place. */
  readonly text: Readonly<Record<Place, string>>;
  readonly toolNames: readonly string[];
  /** True when this request only carries on a turn: it ends with tool results or with a paused answer. */
  readonly continues: boolean;
  /** The same for every request of a conversation: model, system and first message. */
  readonly conversation: string;
  /** The same for a request that is sent again unchanged. */
  readonly fingerprint: string;
}

/** Reads what a script needs from a request. */
export function seeRequest(request: MessagesRequest): SeenRequest {
  const { messages } = request;
  const last = messages.at(-1);
  const users = messages.filter((message) => message.role === 'user');
  const system = blocksText(request.system);
  return {
    request,
    model: request.model,
    text: {
      system,
      task: messageText(messages[0]),
      last: messageText(last),
      results: blocksText(users.flatMap((message) => message.content).filter(isToolResult)),
      anywhere: [system, ...users.map(messageText)].join('\n'),
    },
    toolNames: (request.tools ?? []).map((tool) => tool.name),
    continues: last?.role === 'assistant' || (last?.content.some(isToolResult) ?? false),
    conversation: hashOf([request.model, request.system, messages[0]]),
    fingerprint: hashOf({ ...request, stream: undefined }),
  };
}

/** Whether a pattern occurs in a text. */
export const occurs = (pattern: Pattern, text: string): boolean =>
  typeof pattern === 'string' ? text.includes(pattern) : text.search(pattern) >= 0;

/** The text of a message, tool results included. */
export const messageText = (message: Message | undefined): string => blocksText(message?.content);

const isToolResult = (block: Block): boolean => block.type === 'tool_result';

const blocksText = (blocks: readonly Block[] | undefined): string =>
  (blocks ?? []).map((block) => block.text ?? contentText(block.content)).join('\n');

const contentText = (content: unknown): string =>
  typeof content === 'string' ? content : content === undefined ? '' : JSON.stringify(content);

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
