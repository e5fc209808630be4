import { doubleGrants } from '../../bench/journal/double-grants.ts';
import type { TaskKey } from '../../src/domain/ids.ts';
import type { JournalEntry } from '../../src/domain/journal.ts';
import { taskOfOrder, type Contender } from './contend.ts';

/** What the bookkeeper knows of one term. */
interface Holder {
  readonly run: number;
  readonly task: TaskKey | null;
  readonly released: boolean;
}

export interface Judged {
  readonly violations: readonly string[];
  readonly winners: number;
  /** Contenders that came too late and were stopped before they would have asked a model. */
  readonly stopped: number;
}

/**
 * Judges a race by the journal alone, without Foreman's own replay: no task has two holders, a run went to work only under a term that the
 * journal gave to it, who was told that it holds something does, and who holds something that nobody took back was not turned away.
 */
export function judgeGrants(entries: readonly JournalEntry[], contenders: readonly Contender[]): Judged {
  const holders = holdersOf(entries);
  const violations = [
    ...workedTwice(holders, contenders),
    ...contenders.flatMap((one) => wentWrongly(holders, one)),
    ...contenders.flatMap((one) => [...toldWrongly(holders, one), ...turnedAway(holders, one)]),
    ...doubleGrants(entries).map((one) => `line ${one.seq}: ${one.why}`),
  ];
  const winners = contenders.filter((one) => one.told.length > 0).length;
  const late = contenders.filter((one) => one.told.length === 0 && !one.went);
  return { violations, winners, stopped: late.length };
}

function holdersOf(entries: readonly JournalEntry[]): ReadonlyMap<number, Holder> {
  const holders = new Map<number, Holder>();
  for (const { event, run } of entries) {
    if (event.type === 'granted') {
      for (const grant of event.grants) {
        const task = grant.kind === 'work' ? grant.task : null;
        holders.set(grant.term, { run: run.id, task, released: false });
      }
    }
    const ended = event.type === 'released' ? holders.get(event.term) : undefined;
    if (event.type === 'released' && ended) holders.set(event.term, { ...ended, released: true });
  }
  return holders;
}

type Holders = ReadonlyMap<number, Holder>;

function wentWrongly(holders: Holders, { run, order, went }: Contender): string[] {
  const holder = order === null ? undefined : holders.get(order.grant.term);
  if (!went || order === null) return [];
  if (holder?.run === run && holder.task === taskOfOrder(order)) return [];
  const whose = holder ? `run ${holder.run}` : 'nobody';
  return [
    `run ${run} went to work on ${taskOfOrder(order) ?? '?'} under term ${order.grant.term}, which the journal gives to ${whose}`,
  ];
}

const toldWrongly = (holders: Holders, { run, told }: Contender): string[] =>
  told
    .filter(({ grant }) => holders.get(grant.term)?.run !== run)
    .map(
      ({ grant }) => `run ${run} was told that it holds term ${grant.term}, and the journal does not say so`,
    );

function turnedAway(holders: Holders, { run, told, order, went }: Contender): string[] {
  const holder = order === null ? undefined : holders.get(order.grant.term);
  const holds = told.length > 0 && holder?.run === run && !holder.released;
  return holds && !went ? [`run ${run} holds term ${order?.grant.term ?? '?'} and was turned away`] : [];
}

/** Two runs at work on one task, though nobody took it back from the first. */
function workedTwice(holders: Holders, contenders: readonly Contender[]): string[] {
  const at = new Map<TaskKey, number>();
  const found: string[] = [];
  for (const { run, order, went } of contenders) {
    const task = order === null ? null : taskOfOrder(order);
    if (!went || order === null || task === null || holders.get(order.grant.term)?.released) continue;
    const other = at.get(task);
    if (other !== undefined) found.push(`runs ${other} and ${run} both went to work on ${task}`);
    at.set(task, run);
  }
  return found;
}
