import type { JournalEventOf } from '../../domain/journal.ts';
import { isDone } from '../../domain/request-state.ts';
import type { LiveGrant, RequestState, TaskState } from '../../domain/request-state.ts';
import { changeTasks } from './change-tasks.ts';
import { costsOf, draftOf, foundIn } from './settled.ts';

/** The leg is over: what it made is kept and what it cost is counted, but its grant lives until CI has said something. */
export function applyAwaited(
  state: RequestState,
  event: JournalEventOf<'awaited'>,
  at: string,
): RequestState {
  const left = state.live.find((one) => one.grant.term === event.term);
  if (!left || left.awaits) return state;
  const kept = changeTasks(state, left.grant.kind === 'work' ? event.tasks : [], (task) =>
    isDone(task) ? task : withDraft(task, event),
  );
  return {
    ...kept,
    live: state.live.map((one) => (one === left ? waiting(one, { ...event, at }) : one)),
    spent: [...state.spent, ...costsOf(event)],
  };
}

/** The clocks of CI begin anew. */
export const applyCiRestarted = (
  state: RequestState,
  { term }: JournalEventOf<'ci-restarted'>,
  at: string,
): RequestState => ({
  ...state,
  live: state.live.map((one) =>
    one.grant.term === term && one.awaits ? { ...one, awaits: { ...one.awaits, restarted: at } } : one,
  ),
});

/** Two contradictory words about one commit are none: its tasks are verified again on a candidate of their own. */
export const applyDoubted = (state: RequestState, event: JournalEventOf<'doubted'>): RequestState =>
  changeTasks(state, event.tasks, (task) =>
    task.candidate?.oid === event.candidate
      ? { ...task, candidate: null, doubts: (task.doubts ?? 0) + 1 }
      : task,
  );

const withDraft = (task: TaskState, event: JournalEventOf<'awaited'>): TaskState => ({
  ...task,
  draft: draftOf(event) ?? task.draft,
  pull: event.pull ?? task.pull,
  findings: foundIn(event),
});

/** Nothing is reserved any more for a leg that has told what it cost. */
function waiting({ grant, run, at }: LiveGrant, awaits: NonNullable<LiveGrant['awaits']>): LiveGrant {
  if (grant.kind === 'batch') return { grant, run, at, awaits };
  const { allowance: _told, ...right } = grant;
  return { grant: right, run, at, awaits };
}
