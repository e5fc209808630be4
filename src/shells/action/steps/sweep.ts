import { readInput } from '../../../adapters/actions/inputs.ts';
import { hearRequestCi } from '../../../app/ci/hear-ci.ts';
import { requestOfBranch } from '../../../app/request-of-branch.ts';
import { runSweep } from '../../../app/sweep/run-sweep.ts';
import { ForemanError } from '../../../domain/fault.ts';
import { RequestId } from '../../../domain/ids.ts';
import { wireForge } from '../wire.ts';

/** Looks at every unfinished request, or at the one that is named, with no event in hand; where a branch is named, its CI has ended. */
export async function sweep(): Promise<void> {
  const wired = await wireForge('sweep');
  if (wired.fork) return wired.deps.log.info('this repository is a fork: nothing is swept');
  const named = readInput('request');
  const told = requestOfBranch(named);
  const said =
    told === undefined ? runSweep(wired, { only: readRequest(named) }) : hearRequestCi(wired, told);
  wired.deps.log.info(await said);
}

function readRequest(text: string): RequestId | null {
  if (text === '') return null;
  const request = RequestId.safeParse(text);
  if (request.success) return request.data;
  throw new ForemanError(
    'bad-input',
    'The input "request" is no request number such as 42 or 42.2, nor a branch of one.',
  );
}
