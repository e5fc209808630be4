import { ForemanError } from '../../domain/fault.ts';
import type { RequestId } from '../../domain/ids.ts';
import type { Deps, Job } from '../deps.ts';
import { hearMissed, issuesOf } from '../intake/hear-missed.ts';
import type { LoadedRequest } from '../load-request.ts';
import { openRequests } from './open-requests.ts';
import { createFates } from '../runs-over.ts';
import { sweepRequest } from './sweep-request.ts';
import type { Sweep } from './sweeping.ts';
import { isBroken, tellBroken } from './tell-broken.ts';

const MOST_PAGES = 10;

/**
 * Looks at every unfinished request with no event in hand, or at one: takes back the grants of runs that are over, finishes what has
 * nothing open, shows what is not shown, wakes what can go on, and takes up commands that nobody heard. What fails for one request
 * stops no other; at the end the job is red and says all of it.
 */
export async function runSweep(
  { deps, job }: { readonly deps: Deps; readonly job: Job },
  { only }: { readonly only: RequestId | null },
): Promise<string> {
  const sweep: Sweep = { deps, job, fates: createFates({ deps, job }) };
  const requests = only === null ? await openRequests(deps) : [only];
  const swept: LoadedRequest[] = [];
  const problems: Problem[] = [];
  for (const request of requests) {
    try {
      const loaded = await sweepOne(sweep, request);
      if (loaded) swept.push(loaded);
    } catch (error) {
      problems.push({ request, error });
    }
  }
  const missed = only === null ? await lookEverywhere(sweep, swept) : 0;
  if (problems.length > 0) throw faultOf(deps, problems);
  return `${swept.length} requests swept, ${missed} missed comments taken up`;
}

interface Problem {
  readonly request: RequestId;
  readonly error: unknown;
}

/** All that failed, as one fault; what nobody expected stays a fault of ours, whose stack is in the log. */
function faultOf({ log }: Deps, problems: readonly Problem[]): Error {
  const said = ({ request, error }: Problem): string =>
    `Request ${request}: ${error instanceof Error ? error.message : String(error)}`;
  const words = problems.map(said).join('\n\n');
  const unexpected = problems.filter(({ error }) => !(error instanceof ForemanError));
  if (unexpected.length === 0) return new ForemanError('incomplete', words, { retry: 'later' });
  for (const one of unexpected) log.warn((one.error instanceof Error && one.error.stack) || said(one));
  return new Error(words, { cause: unexpected[0]?.error });
}

async function sweepOne(sweep: Sweep, request: RequestId): Promise<LoadedRequest | null> {
  try {
    return await sweepRequest(sweep, request);
  } catch (error) {
    if (isBroken(error)) await tellBroken(sweep, request, error);
    else if (isGone(error)) sweep.deps.log.info(`request ${request} is left alone: ${error.message}`);
    else throw error;
    return null;
  }
}

/** There is nowhere to say anything, and nobody who could be told. */
const isGone = (error: unknown): error is ForemanError =>
  error instanceof ForemanError && error.code === 'issue-gone';

function lookEverywhere(sweep: Sweep, swept: readonly LoadedRequest[]): Promise<number> {
  const open = swept.filter(({ state }) => state.phase !== 'finished');
  return hearMissed(sweep, {
    requests: new Map(open.flatMap(issuesOf)),
    everywhere: true,
    mostPages: MOST_PAGES,
  });
}
