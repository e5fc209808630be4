import { readInput } from '../../../adapters/actions/inputs.ts';
import { runSweep } from '../../../app/sweep/run-sweep.ts';
import { ForemanError } from '../../../domain/fault.ts';
import { RequestId } from '../../../domain/ids.ts';
import { wireForge } from '../wire.ts';

/** Looks at every unfinished request, or at the one that is named, with no event in hand. */
export async function sweep(): Promise<void> {
  const wired = await wireForge('sweep');
  wired.deps.log.info(await runSweep(wired, { only: readRequest(readInput('request')) }));
}

function readRequest(text: string): RequestId | null {
  if (text === '') return null;
  const request = RequestId.safeParse(text);
  if (request.success) return request.data;
  throw new ForemanError('bad-input', 'The input "request" is no request number such as 42 or 42.2.');
}
