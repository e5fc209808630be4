import type { ApiStopReason, Reply, ToolCall } from './script.ts';
import { tokensOf } from './segments.ts';

/** A content block of an answer, in the API's shape. */
export type AnswerBlock = Readonly<Record<string, unknown>> & { readonly type: string };

/** An answer ready for the wire. */
export interface Composed {
  readonly content: readonly AnswerBlock[];
  readonly stopReason: ApiStopReason;
  readonly outputTokens: number;
  readonly thinkingTokens: number;
  readonly webSearches: number;
  /** The part of a paused answer that is still to come. */
  readonly rest?: Reply;
}

/** Turns what the script says into content blocks, cut to the allowed tokens, with its stop reason. */
export function composeAnswer(reply: Reply, maxTokens: number, newId: (prefix: string) => string): Composed {
  if (reply.stopReason === 'pause_turn') return composePause(reply, newId);
  if (maxTokens === 0) return finish([], 'max_tokens', 0);
  const wanted = textFor(reply);
  const text = cutToTokens(wanted, maxTokens);
  const cut = text.length < wanted.length;
  const blocks = [
    ...thinkingBlocks(reply.thinking, newId),
    ...searchBlocks(reply, newId),
    ...textBlocks(text, reply),
    ...(cut ? [] : (reply.toolCalls ?? []).map((call) => toolBlock(call, newId))),
  ];
  const natural = reply.toolCalls?.length ? 'tool_use' : 'end_turn';
  return finish(blocks, cut ? 'max_tokens' : (reply.stopReason ?? natural), reply.webSearch ? 1 : 0);
}

/** An answer broken off by a limit shows the first half; a refusal shows nothing. */
function textFor({ text = '', stopReason }: Reply): string {
  if (stopReason === 'refusal') return '';
  const broken = stopReason === 'max_tokens' || stopReason === 'model_context_window_exceeded';
  return broken ? text.slice(0, Math.ceil(text.length / 2)) : text;
}

/** A turn that the API interrupts in the middle of a search of its own. */
function composePause(reply: Reply, newId: (prefix: string) => string): Composed {
  const text = reply.text ?? '';
  const middle = Math.ceil(text.length / 2);
  const id = newId('srvtoolu');
  const search = { type: 'server_tool_use', id, name: 'web_search', input: { query: 'more about this' } };
  const { stopReason: _paused, ...others } = reply;
  return {
    ...finish([...textBlocks(text.slice(0, middle), {}), search], 'pause_turn', 1),
    rest: { ...others, text: text.slice(middle) },
  };
}

function finish(content: readonly AnswerBlock[], stopReason: ApiStopReason, webSearches: number): Composed {
  const size = (blocks: readonly AnswerBlock[]): number =>
    blocks.reduce((sum, block) => sum + tokensOf(Buffer.byteLength(JSON.stringify(block))), 0);
  const thinking = content.filter((block) => block.type === 'thinking');
  return { content, stopReason, outputTokens: size(content), thinkingTokens: size(thinking), webSearches };
}

const thinkingBlocks = (thinking: string | undefined, newId: (prefix: string) => string): AnswerBlock[] =>
  thinking === undefined ? [] : [{ type: 'thinking', thinking, signature: newId('sig') }];

function searchBlocks({ webSearch }: Reply, newId: (prefix: string) => string): AnswerBlock[] {
  if (!webSearch) return [];
  const id = newId('srvtoolu');
  const pages = webSearch.pages.map((page) => ({
    type: 'web_search_result',
    ...page,
    encrypted_content: Buffer.from(page.url).toString('base64'),
    page_age: null,
  }));
  return [
    { type: 'server_tool_use', id, name: 'web_search', input: { query: webSearch.query } },
    { type: 'web_search_tool_result', tool_use_id: id, content: pages },
  ];
}

function textBlocks(text: string, { webSearch }: Reply): AnswerBlock[] {
  if (text === '') return [];
  const citations = webSearch?.pages.map((page) => ({
    type: 'web_search_result_location',
    ...page,
    cited_text: '',
    encrypted_index: 'x',
  }));
  return [{ type: 'text', text, citations: citations ?? null }];
}

const toolBlock = (call: ToolCall, newId: (prefix: string) => string): AnswerBlock => ({
  type: 'tool_use',
  id: newId('toolu'),
  name: call.name,
  input: call.input,
  caller: { type: 'direct' },
});

function cutToTokens(text: string, maxTokens: number): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= maxTokens * 4) return text;
  return bytes
    .subarray(0, maxTokens * 4)
    .toString('utf8')
    .replace(/\uFFFD+$/, '');
}
