import { compareWithBase, judgeCi } from '../../flow/judge-ci.ts';
import { decideDoubt, decideRestarted, greenWaiting } from '../../flow/decide-awaited.ts';
import { judgeAwaited } from '../../flow/judge-awaited.ts';
import { isJudged } from '../../flow/train.ts';
import type { CiMode, CiVerdict } from '../../domain/ci.ts';
import type { Config } from '../../domain/config.ts';
import type { Oid, RequestId } from '../../domain/ids.ts';
import { awaitingIn } from '../../domain/request-state.ts';
import type { Awaiting, RequestState } from '../../domain/request-state.ts';
import { decideOn } from '../decide-on.ts';
import type { Deps, Job } from '../deps.ts';
import { configOf, configText } from '../load-config.ts';
import { loadAccepted } from '../load-request.ts';
import type { LoadedRequest, RequestRef } from '../load-request.ts';
import { runSettle } from '../settle/run-settle.ts';
import { keptNonces } from '../stops-of.ts';
import { asLeft } from './as-left.ts';
import { failingLogs } from './failing-logs.ts';
import { ciModeOf, lookAtCi } from './look-at-ci.ts';
import { mirrorCi } from './mirror-ci.ts';
import { startCi } from './start-ci.ts';

const MINUTE_MS = 60_000;

/**
 * Looks at the CI of every candidate that waits for it, and settles the legs of which it has said something, as if their own job had. With
 * no such leg it asks nothing. Whether the journal may have changed.
 */
export async function hearCi(
  at: { readonly deps: Deps; readonly job: Job },
  ref: RequestRef,
  loaded: LoadedRequest,
): Promise<boolean> {
  const config = configOf(loaded.world);
  const doubted = await hearDoubts(at, ref, loaded);
  let changed = false;
  for (const awaiting of [...settledBefore(loaded, at.job), ...awaitingIn(loaded.state)]) {
    const verdict = await verdictOn(at, { state: loaded.state, config }, awaiting);
    if (!verdict) continue;
    changed = true;
    if (verdict === 'started') {
      await decideOn(at, ref, ({ state }) => decideRestarted(state, awaiting.grant.term));
      continue;
    }
    await mirrorCi({ ...at, ...loaded }, awaiting, verdict);
    const logs = await failingLogs(at.deps, verdict);
    await runSettle(at, asLeft({ ...at, ...loaded, logs }, awaiting, verdict));
  }
  return changed || doubted;
}

/** The same where an event tells that CI has ended on a branch of a request: it only wakes, and what counts is read anew. */
export async function hearRequestCi(
  at: { readonly deps: Deps; readonly job: Job },
  request: RequestId,
): Promise<string> {
  const ref: RequestRef = { request, texts: [configText] };
  const heard = await hearCi(at, ref, await loadAccepted(at.deps, ref));
  return heard ? `CI of request ${request} was heard` : `CI says nothing new of request ${request}`;
}

/** What an earlier attempt of this run settled and may not have shown to its end. */
function settledBefore({ entries }: LoadedRequest, { run }: Job): readonly Awaiting[] {
  if (run.attempt < 2) return [];
  const events = entries.map(({ event }) => event);
  const grants = events.flatMap((event) => (event.type === 'granted' ? event.grants : []));
  const terms = entries.flatMap(({ event, run: by }) =>
    event.type === 'settled' && by.id === run.id ? [event.term] : [],
  );
  return entries.flatMap(({ event, run: by, at }) => {
    const grant = event.type === 'awaited' ? grants.find(({ term }) => term === event.term) : undefined;
    if (event.type !== 'awaited' || !grant || !terms.includes(event.term)) return [];
    // It has its verdict: nothing is started any more, whatever is to be seen.
    return [{ grant, run: by, at, awaits: { ...event, at, restarted: at } }];
  });
}

interface Case {
  readonly state: RequestState;
  readonly config: Config;
}

/** What CI says of a candidate; `started` where it was started again, since nothing of it is to be seen. */
async function verdictOn(
  { deps }: { readonly deps: Deps },
  { state, config }: Case,
  { grant, awaits }: Awaiting,
): Promise<CiVerdict | 'started' | null> {
  const { by, candidate, candidateBase } = awaits;
  const sight = await lookAtCi(deps, config, { by, commit: candidate });
  const verdict = judgeAwaited(sight, awaits, { ...rulesOf(config), now: deps.clock.now() });
  if (verdict === 'start') {
    const it = { by, request: state.request, term: grant.term, candidate };
    const started = await startCi(deps, config, it);
    return started === 'unsure' ? null : started;
  }
  // Behind a candidate that has not landed it is the whole train that is red, not this change.
  if (verdict?.outcome !== 'red' || !isJudged(state, awaits)) return verdict;
  return compareWithBase(verdict, await lookAtCi(deps, config, { by, commit: candidateBase }));
}

const rulesOf = ({ verify }: Config) => ({
  required: verify.required,
  limitMs: verify.minutes * MINUTE_MS,
});

/** What CI says now of candidates that it called green and that wait for others to land first. */
async function hearDoubts(
  at: { readonly deps: Deps; readonly job: Job },
  ref: RequestRef,
  loaded: LoadedRequest,
): Promise<boolean> {
  const config = configOf(loaded.world);
  const by = ciModeOf(config);
  if (by === null) return false;
  let doubted = false;
  for (const commit of greenWaiting(loaded.state)) {
    if (!(await isDoubtful(at.deps, config, { by, commit }))) continue;
    const nonceOf = keptNonces(at.deps.ids);
    await decideOn(at, ref, ({ state }) => decideDoubt(state, commit, nonceOf));
    doubted = true;
  }
  return doubted;
}

async function isDoubtful(
  deps: Deps,
  config: Config,
  it: { readonly by: CiMode; readonly commit: Oid },
): Promise<boolean> {
  const said = judgeCi(await lookAtCi(deps, config, it), { ...rulesOf(config), ageMs: 0 });
  return said !== null && said.outcome !== 'green';
}
