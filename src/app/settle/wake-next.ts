import { somethingToGrant } from '../../flow/decide-grants.ts';
import { isAwake } from '../../flow/decide-wake.ts';
import { poolsIn } from '../pools-in.ts';
import { momentOf } from '../pools-of.ts';
import type { Settling } from './run-settle.ts';

/**
 * Starts the run that will grant what is ready now, unless another leg has just done so. A dispatch may be doubled: the second run finds
 * nothing left to grant.
 */
export async function wakeNext({ deps, state, world, input }: Settling): Promise<void> {
  const { term } = input.order.grant;
  const moment = { ...momentOf(deps.clock.now()), othersToday: null };
  if (!somethingToGrant(state, poolsIn(world, moment))) return;
  if (state.wake?.term !== term && isAwake(state, deps.clock.now())) return;
  const answer = await deps.forge.wake(state.request, `term ${term} ended`);
  if (answer.kind === 'done') return;
  if (answer.kind === 'unknown') await deps.forge.wake(state.request, `term ${term} ended`);
  else
    deps.log.warn(`The next run could not be started: ${answer.message}. Any command on the issue goes on.`);
}
