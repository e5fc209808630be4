import { loadAccepted } from '../load-request.ts';
import { headOf } from './head-of.ts';
import type { Leg } from './leg.ts';

/**
 * The leg with a journal as young as its branches. The answer to a checkpoint's commit tells of branches that moved meanwhile; what landed
 * on the head in between is known to a younger journal only, and the tracker would still call it work under way.
 */
export async function inStep(leg: Leg): Promise<Leg> {
  const { state, world } = leg;
  if (state.mode !== 'tasks' || headOf(state, world).oid === state.work) return leg;
  return { ...leg, ...(await lookAgain(leg)) };
}

/** The journal and the branches as they are now; what was read of files stays, and a pull request that was just opened keeps its number. */
export async function lookAgain({ deps, state, world }: Leg): Promise<Pick<Leg, 'state' | 'world'>> {
  const again = await loadAccepted(deps, { request: state.request });
  const pulls = new Map(state.tasks.map((task) => [task.key, task.pull]));
  const tasks = again.state.tasks.map((task) => ({
    ...task,
    pull: task.pull ?? pulls.get(task.key) ?? null,
  }));
  return { state: { ...again.state, tasks }, world: { ...world, branches: again.world.branches } };
}
