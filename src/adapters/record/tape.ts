import { isDeepStrictEqual } from 'node:util';
import type { Answer, Ask, Line } from './exchange.ts';

/** Where a step that is played back leaves the recording: what it did, and what stands there. */
export interface Difference {
  readonly place: string;
  readonly recorded: unknown;
  readonly now: unknown;
}

/** A recording that answers the same questions in the same order. */
export interface Tape {
  readonly reading: (name: string) => string | number;
  readonly ask: (name: string, args: unknown) => Promise<unknown>;
  /** The first recorded question that nobody has asked; null where all were. */
  readonly unasked: () => Ask | null;
}

/** Whoever asks otherwise than recorded gets no answer: `differs` hears of it and throws. */
export function createTape(lines: readonly Line[], differs: (difference: Difference) => never): Tape {
  const asks = lines.flatMap((line, place) => (line.kind === 'ask' ? [{ ...line, place }] : []));
  const answers = lines.flatMap((line, place) => (line.kind === 'answer' ? [{ ...line, place }] : []));
  const readings = queuesOf(lines);
  const asked = new Set<number>();
  const inOrder = createTurns(answers.map((answer) => answer.n));
  const find = (name: string, args: unknown): Ask | undefined => {
    const open = asks.filter((ask) => !asked.has(ask.n));
    const end = answers.find((answer) => answer.n === open[0]?.n)?.place ?? Infinity;
    const abreast = open.filter((ask, index) => index === 0 || ask.place < end);
    return abreast.find((ask) => ask.name === name && isDeepStrictEqual(ask.args, jsonOf(args)));
  };
  return {
    reading: (name) =>
      readings.get(name)?.shift() ??
      differs({ place: `one more ${name} is wanted`, recorded: null, now: name }),
    unasked: () => asks.find((ask) => !asked.has(ask.n)) ?? null,
    ask: async (name, args) => {
      const found = find(name, args);
      if (!found) return differs(differenceAt(asks, asked, { name, args: jsonOf(args) }));
      asked.add(found.n);
      const answer = answers.find((one) => one.n === found.n);
      if (!answer)
        return differs({ place: `exchange ${found.n} has no answer`, recorded: null, now: found.args });
      await inOrder(found.n);
      return answered(answer);
    },
  };
}

function answered({ value, fault }: Answer): unknown {
  if (!fault) return value;
  const error = new Error(fault.message);
  error.name = fault.name;
  throw error;
}

function differenceAt(
  asks: readonly Ask[],
  asked: ReadonlySet<number>,
  now: { readonly name: string; readonly args: unknown },
): Difference {
  const next = asks.find((ask) => !asked.has(ask.n));
  const place = next ? `exchange ${next.n}` : `after the last of ${asks.length} exchanges`;
  return { place, recorded: next ? { name: next.name, args: next.args } : null, now };
}

/** Answers are given in the order in which they came, since what is asked next may depend on it. */
function createTurns(order: readonly number[]): (n: number) => Promise<void> {
  const waiting = new Map<number, () => void>();
  let next = 0;
  const advance = (): void => {
    const go = waiting.get(order[next] ?? -1);
    if (!go) return;
    next += 1;
    go();
    setImmediate(advance);
  };
  return (n) =>
    new Promise((resolve) => {
      waiting.set(n, resolve);
      advance();
    });
}

function queuesOf(lines: readonly Line[]): ReadonlyMap<string, (string | number)[]> {
  const queues = new Map<string, (string | number)[]>();
  for (const line of lines)
    if (line.kind === 'reading') queues.set(line.name, [...(queues.get(line.name) ?? []), line.value]);
  return queues;
}

/** What the value looks like once it was written down. */
const jsonOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
