import type { Oid, TaskKey } from '../../domain/ids.ts';
import type { JournalEventOf } from '../../domain/journal.ts';
import { isWholeGrant } from '../../flow/replay/whole.ts';
import { renderCommitStatus } from '../../report/commit-status.ts';
import { readAgain } from '../read-again.ts';
import type { Settling } from './settling.ts';

/** What the journal says about this leg's end, whoever wrote it. */
export function settledBy({
  entries,
  input,
}: Pick<Settling, 'entries' | 'input'>): JournalEventOf<'settled'> | null {
  for (const { event } of entries) {
    if (event.type === 'settled' && event.term === input.order.grant.term) return event;
  }
  return null;
}

/** The line by which this leg left its candidate to CI, if it did. */
export function awaitedBy({
  entries,
  input,
}: Pick<Settling, 'entries' | 'input'>): JournalEventOf<'awaited'> | null {
  for (const { event } of entries) {
    if (event.type === 'awaited' && event.term === input.order.grant.term) return event;
  }
  return null;
}

/** Tasks of other legs that waited behind this one and landed with it. */
export function landedBehind(at: Pick<Settling, 'entries' | 'input'>): readonly TaskKey[] {
  const { term } = at.input.order.grant;
  const own = settledBy(at)?.tasks ?? [];
  return at.entries
    .flatMap(({ event }) => (event.type === 'landed' && event.term === term ? event.tasks : []))
    .filter((key) => !own.includes(key));
}

/** Says the verdict on the exact commit: on the candidate that was tested, or for a single task on its pull request's head. Gives why it could not. */
export async function publishVerdict(at: Settling): Promise<string | null> {
  const settled = settledBy(at);
  const commit = settled && verdictPlace(at, settled);
  if (!settled || !commit) return null;
  const isWhole = isWholeGrant(at.input.order.grant);
  const verdict = renderCommitStatus(at.state.request, { ...settled, isWhole });
  // A status that was set twice says the same, so that a lost one may be set again.
  const answer = await readAgain(at.deps, () =>
    at.deps.checks.setStatus(commit, { ...verdict, url: at.job.runUrl }),
  );
  if (answer.kind === 'done') return null;
  return `The verdict could not be shown on ${commit.slice(0, 7)}: ${answer.message}`;
}

function verdictPlace({ state }: Settling, settled: JournalEventOf<'settled'>): Oid | null {
  if (settled.candidate === null) return null;
  return state.mode === 'single' ? settled.checkpoint : settled.candidate;
}
