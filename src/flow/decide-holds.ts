import type { Epic } from '../domain/epic.ts';
import type { Nonce } from '../domain/ids.ts';
import type { JournalEvent } from '../domain/journal.ts';
import type { RequestState } from '../domain/request-state.ts';

/** The issues of epics as one look shows them. */
export interface EpicsSeen {
  readonly open: ReadonlySet<number>;
  readonly closed: ReadonlySet<number>;
  /** The mark of the comment that tells of it; the same for the same epic while one step decides. */
  readonly nonceOf: (epic: Nonce) => Nonce;
}

/**
 * A person who closes an epic does not want its tasks begun: those wait until it is open again. What was begun goes to its end, and tasks
 * can be left out one by one. Nothing is said about an epic that cannot be seen.
 */
export function decideHolds(state: RequestState, seen: EpicsSeen): readonly JournalEvent[] {
  if (state.phase !== 'running') return [];
  return state.epics.flatMap((epic): readonly JournalEvent[] => {
    const { nonce, issue, held } = epic;
    if (issue === null) return [];
    if (held === null && seen.closed.has(issue) && holdsBack(state, epic))
      return [{ type: 'epic-held', epic: nonce, nonce: seen.nonceOf(nonce) }];
    return held !== null && seen.open.has(issue) ? [{ type: 'epic-freed', epic: nonce }] : [];
  });
}

const holdsBack = (state: RequestState, epic: Epic): boolean =>
  !epic.wasDone && waitingIn(state, epic).length > 0;

/** The tasks of an epic that nobody has begun. */
export const waitingIn = ({ tasks }: Pick<RequestState, 'tasks'>, epic: Epic): RequestState['tasks'] =>
  tasks.filter(({ key, status }) => status === 'waiting' && epic.tasks.includes(key));
