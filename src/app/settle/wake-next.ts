import { somethingToGrant } from '../../flow/decide-grants.ts';
import { configOf } from '../load-config.ts';
import { poolsOf } from '../pools-of.ts';
import type { Settling } from './run-settle.ts';

/** Starts the run that will grant what is ready now. A dispatch may be doubled: the second run finds nothing left to grant. */
export async function wakeNext({ deps, state, world, input }: Settling): Promise<void> {
  if (!somethingToGrant(state, poolsOf(configOf(world)))) return;
  const answer = await deps.forge.wake(state.request, `term ${input.order.grant.term} ended`);
  if (answer.kind === 'done') return;
  if (answer.kind === 'unknown') await deps.forge.wake(state.request, `term ${input.order.grant.term} ended`);
  else
    deps.log.warn(`The next run could not be started: ${answer.message}. Any command on the issue goes on.`);
}
