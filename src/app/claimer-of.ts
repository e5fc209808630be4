import { configOf } from './load-config.ts';
import type { LoadedRequest } from './load-request.ts';

/** The login that a claim is shown by; null where nobody is assigned. */
export function claimerOf({ state, world }: Pick<LoadedRequest, 'state' | 'world'>): string | null {
  const { claimAssignee } = configOf(world);
  if (claimAssignee === 'none') return null;
  return claimAssignee === 'requester' ? state.by : claimAssignee;
}
