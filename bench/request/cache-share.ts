import { z } from 'zod';
import { messagesRequestSchema } from '../../src/sandbox/model/request.ts';
import { promptSegments } from '../../src/sandbox/model/segments.ts';
import type { SeenCall } from '../../src/sandbox/model/exchange.ts';
import { atLeast, round, type Row } from '../report/section.ts';
import type { Played } from './play.ts';

const BAR = 0.85;
/** How the model server names a call that only fills the cache. */
const WARMING = '(cache)';

const usageSchema = z.looseObject({
  input_tokens: z.number(),
  cache_read_input_tokens: z.number(),
  cache_creation_input_tokens: z.number(),
});

/** How much of the workers' input was read from the cache, by the model server's own count of the bytes that it saw. */
export function cacheRows({ calls }: Pick<Played, 'calls'>): Row[] {
  const asked = calls.filter(
    (call) => call.scene !== 'plan' && call.scene !== 'audit' && call.usage !== undefined,
  );
  const workers = asked.filter((call) => call.scene !== WARMING);
  const share = shareOf(workers);
  return [
    {
      what: "workers' input that was read from the cache",
      value: `${round(share * 100, 1)} %`,
      bar: `${BAR * 100} %`,
      verdict: atLeast(share, BAR),
      why: `${why(workers)}; with ${asked.length - workers.length} calls that warm it counted in, ${round(shareOf(asked) * 100, 1)} %`,
    },
  ];
}

function shareOf(calls: readonly SeenCall[]): number {
  const usages = calls.map((call) => usageSchema.parse(call.usage));
  const read = usages.reduce((sum, one) => sum + one.cache_read_input_tokens, 0);
  const fresh = usages.reduce((sum, one) => sum + one.input_tokens + one.cache_creation_input_tokens, 0);
  return read / Math.max(1, read + fresh);
}

/** What could be read at most: the longest part up to a breakpoint that another call has as well. */
function why(workers: readonly SeenCall[]): string {
  const prompts = workers.map(prefixesOf);
  const known = new Map<string, number>();
  for (const { marked } of prompts) for (const { key } of marked) known.set(key, (known.get(key) ?? 0) + 1);
  const shared = prompts.map(({ marked }) => marked.findLast(({ key }) => (known.get(key) ?? 0) > 1));
  const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
  const [bytes, most] = [sum(prompts.map((one) => one.bytes)), sum(shared.map((one) => one?.bytes ?? 0))];
  const own = (bytes - most) / Math.max(1, workers.length);
  const first = new Set(prompts.map(({ marked }) => marked[0]?.key)).size;
  return [
    `${workers.length} calls of workers began in ${first} ways before their first cache breakpoint`,
    `${round((most / Math.max(1, bytes)) * 100, 1)} % of the bytes are shared with another call up to a breakpoint, which is the most that could be read`,
    `with ${round(own, 0)} bytes a call of its own, the bar needs ${round((own * BAR) / (1 - BAR), 0)} shared ones, which this small repository may not fill`,
  ].join('; ');
}

interface Prompt {
  readonly bytes: number;
  /** The parts up to each breakpoint, the longest last. */
  readonly marked: readonly { readonly key: string; readonly bytes: number }[];
}

function prefixesOf(call: SeenCall): Prompt {
  const marked: { key: string; bytes: number }[] = [];
  let [key, bytes] = [call.model ?? '', 0];
  for (const segment of promptSegments(messagesRequestSchema.parse(call.body))) {
    key += segment.text;
    bytes += segment.bytes;
    if (segment.cache !== undefined) marked.push({ key, bytes });
  }
  return { bytes, marked };
}
