import { markOf } from '../domain/audit.ts';
import type { CiMode, CiVerdict } from '../domain/ci.ts';
import type { Nonce, Oid, TaskKey } from '../domain/ids.ts';
import type { JournalEvent, JournalEventOf } from '../domain/journal.ts';
import type { CheckpointReport } from '../domain/leg.ts';
import { awaitingIn } from '../domain/request-state.ts';
import type { LiveGrant, RequestState, TaskState } from '../domain/request-state.ts';
import type { Withdrawn } from '../domain/withdrawn.ts';
import type { Decision } from './decision.ts';
import { nothing } from './decision.ts';
import { heldBy } from './replay/grants.ts';
import { mayLand } from './train.ts';

/** At this contradiction of CI about one change a person is asked: before, it is verified again. */
export const MOST_DOUBTS = 2;

/** What of a leg's end decides whether it is left to CI. */
export interface CiEnd {
  readonly report: CheckpointReport | null;
  /** How the repository's CI verifies, and what it said; null while it has not. */
  readonly ci?: { readonly by: CiMode; readonly verdict: CiVerdict | null } | null;
  readonly issue?: Withdrawn | null;
  readonly nonces: { readonly outcome: Nonce };
}

/** Whether the leg was left to CI before, and CI has not ended. */
export const stillAwaited = ({ awaits }: LiveGrant, { ci, issue }: CiEnd): boolean =>
  awaits !== undefined && !ci?.verdict && !issue;

/** The line by which a leg leaves its candidate to CI; null where there is none, or where it has said something. */
export function awaitedEvent(
  { grant, awaits }: LiveGrant,
  { report, ci, nonces, issue }: CiEnd,
): JournalEventOf<'awaited'> | null {
  if (awaits || !ci || ci.verdict || (issue && grant.kind === 'work')) return null;
  if (report?.outcome !== 'candidate' || report.candidate === null || report.candidateBase === null)
    return null;
  return {
    type: 'awaited',
    term: grant.term,
    by: ci.by,
    tasks: [...heldBy(grant)],
    delivery: report.delivery === 'question' ? 'none' : report.delivery,
    checkpoint: report.checkpoint,
    candidate: report.candidate,
    candidateBase: report.candidateBase,
    ...(report.behind ? { behind: report.behind } : {}),
    pull: report.pull,
    nonce: nonces.outcome,
    spent: report.spent,
    ...(report.audit ? { audit: markOf(report.audit) } : {}),
    ...(report.told ? { told: report.told } : {}),
  };
}

/** Writes down that CI was started again on a candidate, once. */
export function decideRestarted(state: RequestState, restartedTerm: number): Decision {
  const left = awaitingIn(state).find(({ grant }) => grant.term === restartedTerm);
  if (!left || left.awaits.restarted !== undefined) return nothing('CI was started again before');
  const { term, candidate } = left.awaits;
  return {
    events: [{ type: 'ci-restarted', term, candidate }],
    reason: `term ${term}: CI was started again`,
  };
}

/** Green candidates that wait for others to land before them: what CI says of them may still change. */
export const greenWaiting = (state: RequestState): readonly Oid[] => [
  ...new Set(
    state.tasks.flatMap((task) =>
      task.status === 'merging' && task.candidate && mayStillLand(state, task) ? [task.candidate.oid] : [],
    ),
  ),
];

/** Behind others that have not landed, or at the head itself until a person has approved. */
const mayStillLand = (state: RequestState, task: TaskState): boolean =>
  mayLand(state, task) || task.candidate?.base === state.work;

/** A green candidate of which CI now says something else lands no more: it is verified again once, then a person is asked. */
export function decideDoubt(state: RequestState, candidate: Oid, nonceOf: (key: TaskKey) => Nonce): Decision {
  const tasks = state.tasks.filter((task) => task.status === 'merging' && task.candidate?.oid === candidate);
  if (tasks.length === 0) return nothing('the candidate does not wait to land');
  const events: JournalEvent[] = [{ type: 'doubted', tasks: tasks.map(({ key }) => key), candidate }];
  for (const { key, doubts = 0 } of tasks)
    if (doubts + 1 >= MOST_DOUBTS)
      events.push({ type: 'asked', task: key, why: 'flaky', nonce: nonceOf(key) });
  return { events, reason: `CI took back what it said of ${candidate.slice(0, 7)}` };
}
