import { z } from 'zod';
import { messagesRequestSchema } from '../../src/sandbox/model/request.ts';
import { promptSegments } from '../../src/sandbox/model/segments.ts';
import type { SeenCall } from '../../src/sandbox/model/exchange.ts';
import { atLeast, round, type Row } from '../report/section.ts';
import type { Played } from './play.ts';

const BAR = 0.85;

const usageSchema = z.looseObject({
  input_tokens: z.number(),
  cache_read_input_tokens: z.number(),
  cache_creation_input_tokens: z.number(),
});

/** How much of the workers' input was read from the cache, by the model server's own count of the bytes that it saw. */
export function cacheRows({ calls }: Pick<Played, 'calls'>): Row[] {
  const workers = calls.filter((call) => call.scene !== 'plan' && call.usage !== undefined);
  const sums = { read: 0, all: 0, shared: 0, bytes: 0 };
  for (const call of workers) {
    const usage = usageSchema.parse(call.usage);
    const read = usage.cache_read_input_tokens;
    sums.read += read;
    sums.all += read + usage.input_tokens + usage.cache_creation_input_tokens;
    const sizes = sizesOf(call);
    sums.shared += sizes.shared;
    sums.bytes += sizes.all;
  }
  const share = sums.all === 0 ? 0 : sums.read / sums.all;
  const prefixes = new Set(workers.map((call) => sizesOf(call).prefix)).size;
  const own = round(sums.bytes === 0 ? 0 : (sums.bytes - sums.shared) / workers.length, 0);
  return [
    {
      what: "workers' input that was read from the cache",
      value: `${round(share * 100, 1)} %`,
      bar: `${BAR * 100} %`,
      verdict: atLeast(share, BAR),
      why: `${workers.length} calls had ${prefixes} different prefixes before their first cache breakpoint; ${round((sums.shared / Math.max(1, sums.bytes)) * 100, 1)} % of the bytes stand before it, so that is the most that could be read; ${own} bytes a call stand behind it`,
    },
  ];
}

/** The bytes of a call, those up to the first breakpoint, and what tells that prefix from others. */
function sizesOf(call: SeenCall): { readonly all: number; readonly shared: number; readonly prefix: string } {
  const segments = promptSegments(messagesRequestSchema.parse(call.body));
  const mark = segments.findIndex((segment) => segment.cache !== undefined);
  const before = segments.slice(0, mark + 1);
  const sum = (list: typeof segments): number => list.reduce((bytes, one) => bytes + one.bytes, 0);
  return {
    all: sum(segments),
    shared: sum(before),
    prefix: [call.model, ...before.map((one) => one.text)].join('\n'),
  };
}
