import { ForemanError } from '../../domain/fault.ts';
import type { TaskKey } from '../../domain/ids.ts';
import type { RequestState } from '../../domain/request-state.ts';
import { isOnRequest } from '../../domain/request-state.ts';
import { epicOf } from '../../domain/epic.ts';
import { decideEpics } from '../../flow/decide-epics.ts';
import type { Room } from '../../flow/decide-epics.ts';
import type { Decision } from '../../flow/decision.ts';
import { decideOn } from '../decide-on.ts';
import type { LoadedRequest } from '../load-request.ts';
import { keptNonces } from '../stops-of.ts';
import type { Filing } from './filing.ts';

/**
 * Writes down which epics hold the tasks that the request's issue has no room for, before anything of them is made. Mostly there is
 * room, and nothing is written.
 */
export async function groupTasks(
  at: Filing,
  tasks: readonly TaskKey[],
): Promise<{ readonly filing: Filing; readonly loaded: LoadedRequest }> {
  const nonceOf = keptNonces(at.deps.ids);
  const { most } = at.deps.forge.subIssues;
  const decide = ({ state, world }: Pick<LoadedRequest, 'state' | 'world'>): Decision => {
    const decision = decideEpics(state, { tasks, room: roomIn({ state, world }, most), nonceOf });
    if (decision) return decision;
    throw new ForemanError('bad-input', noRoom(state, most));
  };
  if (decide(at).events.length === 0) return { filing: at, loaded: at };
  const decided = await decideOn(at, { request: at.state.request }, decide);
  const { world, entries, state } = decided;
  // What is about to be filed may not stand in the journal yet: only the epics are taken over.
  return { filing: { ...at, world, entries, state: { ...at.state, epics: state.epics } }, loaded: decided };
}

/** What the journal knows may be more than what a picture shows that is a little old; what people put there is in the picture alone. */
function roomIn({ state, world }: Pick<LoadedRequest, 'state' | 'world'>, most: number): Room {
  const under = (issue: number | null) => world.subIssues.filter(({ parent }) => parent === issue).length;
  const direct = state.tasks.filter(
    (task) => task.issue !== null && !isOnRequest(state, task) && !epicOf(state.epics, task.key),
  );
  const opened = state.epics.filter(({ issue }) => issue !== null);
  return {
    most,
    taken: Math.max(under(world.issue.number), direct.length + opened.length),
    under: ({ issue, tasks }) => Math.max(tasks.length, issue === null ? 0 : under(issue)),
  };
}

const noRoom = ({ issue }: RequestState, most: number): string =>
  `GitHub takes at most ${most} sub-issues of one issue, and #${issue} has no room for its tasks. Take some that you do not need away from #${issue} and run the failed jobs again, or ask for the work on a new issue.`;
