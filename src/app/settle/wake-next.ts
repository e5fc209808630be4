import { somethingToGrant } from '../../flow/decide-grants.ts';
import { isAwake } from '../../flow/decide-wake.ts';
import { neededWords } from '../../flow/needed-words.ts';
import { heldBy } from '../../flow/replay/grants.ts';
import { poolsIn } from '../pools-in.ts';
import { momentOf } from '../pools-of.ts';
import type { Settling } from './settling.ts';

/**
 * Starts the run that will grant what is ready now, unless another leg has just done so. A dispatch may be doubled: the second run finds
 * nothing left to grant.
 */
export async function wakeNext({ deps, state, world, input }: Settling): Promise<void> {
  const { term } = input.order.grant;
  const moment = { ...momentOf(deps.clock.now()), othersToday: null };
  if (!somethingToGrant(state, poolsIn(world, moment))) return;
  const isComing = state.wake?.term !== term && isAwake(state, deps.clock.now());
  if (isComing && !wereAwaited({ state, input })) return;
  const answer = await deps.forge.wake(state.request, `term ${term} ended`);
  if (answer.kind === 'done') return;
  if (answer.kind === 'unknown') await deps.forge.wake(state.request, `term ${term} ended`);
  else
    deps.log.warn(`The next run could not be started: ${answer.message}. Any command on the issue goes on.`);
}

/** Whether somebody waits for words of this leg: a run that another leg started may have looked before they were said. */
function wereAwaited({ state, input }: Pick<Settling, 'state' | 'input'>): boolean {
  const own = heldBy(input.order.grant);
  return state.tasks.some((task) => neededWords(state, task).some(({ of }) => own.includes(of.key)));
}
