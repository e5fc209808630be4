import type { AnswerBlock, Composed } from './compose.ts';

/** One server-sent event. */
export interface StreamEvent {
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What both forms of an answer share. */
export interface AnswerFrame {
  readonly id: string;
  readonly model: string;
  readonly composed: Composed;
  /** The API's usage object. */
  readonly usage: Readonly<Record<string, unknown>>;
}

const pieceLength = 512;

/** The whole message, as a call without streaming gets it. */
export const messageBody = ({ id, model, composed, usage }: AnswerFrame): Record<string, unknown> => ({
  id,
  type: 'message',
  role: 'assistant',
  model,
  content: composed.content,
  stop_reason: composed.stopReason,
  stop_sequence: null,
  ...stopDetails(composed),
  usage,
});

/** The events of a streamed answer, in the API's order. */
export function streamEvents(frame: AnswerFrame): readonly StreamEvent[] {
  const { composed, usage } = frame;
  const start = {
    ...messageBody(frame),
    content: [],
    stop_reason: null,
    stop_details: null,
    usage: { ...usage, output_tokens: 1 },
  };
  return [
    eventOf('message_start', { message: start }),
    eventOf('ping', {}),
    ...composed.content.flatMap(blockEvents),
    eventOf('message_delta', {
      delta: { stop_reason: composed.stopReason, stop_sequence: null, ...stopDetails(composed) },
      usage,
    }),
    eventOf('message_stop', {}),
  ];
}

/** The bytes of an event. */
export const eventText = ({ event, data }: StreamEvent): string =>
  `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/** An event whose data carries its name as type. */
export const eventOf = (event: string, data: Record<string, unknown>): StreamEvent => ({
  event,
  data: { type: event, ...data },
});

const stopDetails = ({ stopReason }: Composed): Record<string, unknown> => ({
  stop_details: stopReason === 'refusal' ? { type: 'refusal', category: 'cyber', explanation: null } : null,
});

function blockEvents(block: AnswerBlock, index: number): readonly StreamEvent[] {
  const { empty, deltas } = splitBlock(block);
  return [
    eventOf('content_block_start', { index, content_block: empty }),
    ...deltas.map((delta) => eventOf('content_block_delta', { index, delta })),
    eventOf('content_block_stop', { index }),
  ];
}

/** A block as it starts, and the deltas that fill it; blocks of server tools' results come whole. */
function splitBlock(block: AnswerBlock): { empty: AnswerBlock; deltas: readonly Record<string, unknown>[] } {
  switch (block.type) {
    case 'text':
      return {
        empty: { ...block, text: '', citations: block['citations'] ? [] : null },
        deltas: [
          ...pieces(String(block['text'])).map((text) => ({ type: 'text_delta', text })),
          ...listOf(block['citations']).map((citation) => ({ type: 'citations_delta', citation })),
        ],
      };
    case 'thinking':
      return {
        empty: { ...block, thinking: '', signature: '' },
        deltas: [
          ...pieces(String(block['thinking'])).map((thinking) => ({ type: 'thinking_delta', thinking })),
          { type: 'signature_delta', signature: block['signature'] },
        ],
      };
    case 'tool_use':
    case 'server_tool_use':
      return {
        empty: { ...block, input: {} },
        deltas: ['', ...pieces(JSON.stringify(block['input']))].map((partial_json) => ({
          type: 'input_json_delta',
          partial_json,
        })),
      };
    default:
      return { empty: block, deltas: [] };
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Pieces of a text; a pair of surrogates is never split, since each piece is sent as JSON of its own. */
function pieces(text: string): readonly string[] {
  const points = Array.from(text);
  const parts: string[] = [];
  for (let at = 0; at < points.length; at += pieceLength)
    parts.push(points.slice(at, at + pieceLength).join(''));
  return parts;
}
