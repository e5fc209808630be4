import type { TaskKey } from '../domain/ids.ts';
import type { JournalEvent, JournalEventOf } from '../domain/journal.ts';
import type { Reason, Standing } from '../domain/reason.ts';
import { taskOf } from '../domain/request-state.ts';
import type { RequestState } from '../domain/request-state.ts';
import { explainGrants } from './explain-grants.ts';

/** An event of the journal with the states around it, and what the same decision wrote after it. */
export interface Happened {
  readonly event: JournalEvent;
  readonly before: RequestState;
  readonly after: RequestState;
  readonly follow: readonly JournalEvent[];
}

/** Why the event followed from the state before it. People's own words need no reason: they were said. */
export function explainEvent({ event, before, after, follow }: Happened): Reason {
  switch (event.type) {
    case 'planned':
      return { kind: 'planned', overlapping: pairsOf(event) };
    case 'granted':
      return explainGrants(before, event.grants);
    case 'settled':
      return explainSettled({ event, before, after, follow });
    case 'landed':
      return { kind: 'landed', head: event.from };
    case 'asked':
      return { kind: 'asked', standing: event.task === null ? null : standingOf(before, event.task) };
    case 'answered':
      return { kind: 'new-mandate', task: event.task };
    case 'finished':
      return { kind: 'finished', landed: countOf(before, 'landed'), skipped: countOf(before, 'skipped') };
    default:
      return { kind: 'said' };
  }
}

function explainSettled(happened: Happened & { readonly event: JournalEventOf<'settled'> }): Reason {
  const { event, before, after, follow } = happened;
  if (!before.live.some(({ grant }) => grant.term === event.term))
    return { kind: 'no-such-term', term: event.term };
  return {
    kind: 'settled',
    after: event.tasks.map((key) => standingOf(after, key)),
    base: event.candidateBase,
    work: before.work,
    behind: event.behind ?? null,
    landed: follow.some((next) => next.type === 'landed' && next.term === event.term),
  };
}

function standingOf(state: RequestState, key: TaskKey): Standing {
  const { status, attempts, losses } = taskOf(state, key);
  return { task: key, status, attempts, losses };
}

/** Each pair of tasks that may not be granted together, once. */
const pairsOf = (event: JournalEventOf<'planned'>): (readonly [TaskKey, TaskKey])[] => {
  const places = new Map(event.tasks.map((task, place) => [task.key, place]));
  return event.tasks.flatMap((task, place) =>
    task.conflicts.filter((key) => (places.get(key) ?? 0) > place).map((key) => [task.key, key] as const),
  );
};

const countOf = (state: RequestState, status: 'landed' | 'skipped'): number =>
  state.tasks.filter((task) => task.status === status).length;
