import { commentBy } from '../ensure-comment.ts';
import { loadAccepted } from '../load-request.ts';
import type { Publishing } from './publishing.ts';

const MOST_LOOKS = 6;

/**
 * The status of a request that another run has filed is that run's to say, and may be on its way or too young to be seen: it is looked for
 * with growing pauses. Where it still does not show, that run has died before it could say it.
 */
export async function awaitStatus(at: Publishing): Promise<Publishing> {
  const { deps, job } = at;
  const filed = at.entries.findLast(({ event }) => event.type === 'filed');
  if (!filed || filed.run.id === job.run.id) return at;
  let seen = at;
  for (let looks = 1; looks < MOST_LOOKS && !commentBy(seen.world.issue, seen.state.nonce); looks += 1) {
    await deps.clock.sleep(500 * 2 ** looks);
    const { issue } = (await loadAccepted(deps, { request: seen.state.request })).world;
    seen = { ...seen, world: { ...seen.world, issue } };
  }
  return seen;
}
