import type { CiMode, CiVerdict } from '../../domain/ci.ts';
import type { Config } from '../../domain/config.ts';
import type { Oid, RequestId } from '../../domain/ids.ts';
import type { Answer, Refused } from '../../ports/answer.ts';
import { branchesOf } from '../../text/names.ts';
import type { Deps } from '../deps.ts';
import { readAgain } from '../read-again.ts';
import { workflowOf } from './look-at-ci.ts';

export interface ToStart {
  readonly by: CiMode;
  readonly request: RequestId;
  readonly term: number;
  readonly candidate: Oid;
}

/** Whether CI was started; what was refused for good is its verdict. */
export type Started = 'started' | 'unsure' | CiVerdict;

/**
 * Lets the repository's CI begin on a candidate: by a dispatch on its branch, or by a branch that somebody makes to whom CI listens. Done
 * twice it does no harm, so that a lost answer is no reason to wait: what is lost or limited is left to the next look.
 */
export async function startCi(deps: Deps, config: Config, it: ToStart): Promise<Started> {
  const answer = await readAgain(deps, () => begin(deps, config, it));
  if (answer.kind === 'done') return 'started';
  deps.log.warn(`CI was not started for ${it.candidate.slice(0, 7)}: ${answer.message}`);
  if (answer.kind === 'unknown' || answer.code === 'limited') return 'unsure';
  return refusedStart(answer);
}

const refusedStart = ({ message, setting }: Refused): CiVerdict => ({
  outcome: 'not-started',
  checks: [],
  why: message,
  ...(setting && { setting }),
});

async function begin(
  { ci }: Deps,
  config: Config,
  { by, request, term, candidate }: ToStart,
): Promise<Answer<null>> {
  const branches = branchesOf(request);
  if (by === 'dispatch') return ci.start(workflowOf(config), branches.try(term));
  const shown = await ci.show(branches.ci(term), candidate);
  return shown.kind === 'refused' && shown.code === 'exists' ? { kind: 'done', value: null } : shown;
}
