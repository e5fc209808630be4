import { decideOn } from '../../src/app/decide-on.ts';
import { loadAccepted } from '../../src/app/load-request.ts';
import type { RequestId } from '../../src/domain/ids.ts';
import { decideGrants, type Pools } from '../../src/flow/decide-grants.ts';
import type { FaultTarget, Hub } from '../../src/sandbox/hub/index.ts';
import { doubleGrants } from './double-grants.ts';
import { hubDeps } from './hub-deps.ts';

/** What came of all races so far. */
export interface RaceSums {
  rounds: number;
  grants: number;
  appends: number;
  /** Appends that named a head which was not the head any more. */
  stale: number;
  lost: number;
  doubled: string[];
}

const DECIDERS = 4;
const ONE_POOL: Pools = { poolOf: () => 'coding', most: () => 3 };
/** One of so many rounds loses the answer to an append that was carried out. */
const LOSES_AN_ANSWER = 5;

/**
 * One race: several runs grant what is ready, each by its own client; then the journal is read and judged, and everything is given
 * back for the next race. Each of them must hold different tasks, and all tasks must be held once.
 */
export async function raceOnce(hub: Hub, request: RequestId, sums: RaceSums): Promise<void> {
  const before = hub.requests.length;
  if (sums.rounds % LOSES_AN_ANSWER === 0) loseAnAnswer(hub);
  const runs = Array.from({ length: DECIDERS }, (_, at) => sums.rounds * (DECIDERS + 1) + at + 1);
  await Promise.all(runs.map((run) => grantAs(hub, request, run)));
  const back = runs.length + sums.rounds * (DECIDERS + 1) + 1;
  const judged = await giveBack(hub, request, back);
  sums.rounds += 1;
  sums.grants += judged.held;
  sums.doubled.push(...judged.doubled);
  for (const one of hub.requests.slice(before).filter((each) => each.operationName === 'ForemanAppend')) {
    sums.appends += 1;
    if (one.status === 0) sums.lost += 1;
    else if (one.creations['commit'] === undefined) sums.stale += 1;
  }
}

/** A lost answer is the hard case: the one who wrote has to find out that it was he. */
function loseAnAnswer(hub: Hub): void {
  const match = ({ body }: FaultTarget): boolean => JSON.stringify(body ?? '').includes('ForemanAppend');
  hub.faults.splice(0, hub.faults.length, { match, mode: { kind: 'drop-answer-after' }, times: 1 });
}

async function grantAs(hub: Hub, request: RequestId, run: number): Promise<void> {
  const job = jobOf(run);
  await decideOn({ deps: hubDeps(hub, run), job }, { request }, ({ state }) => decideGrants(state, ONE_POOL));
}

async function giveBack(hub: Hub, request: RequestId, run: number) {
  const deps = hubDeps(hub, run);
  const { entries, state } = await loadAccepted(deps, { request });
  const doubled = doubleGrants(entries).map((one) => `line ${one.seq} of request ${request}: ${one.why}`);
  const idle = state.tasks.filter((task) => task.status === 'waiting').map((task) => task.key);
  if (idle.length > 0) throw new Error(`A race of request ${request} left ${idle.join(', ')} to nobody.`);
  await decideOn({ deps, job: jobOf(run) }, { request }, (loaded) => ({
    events: loaded.state.live.map((one) => ({
      type: 'released',
      term: one.grant.term,
      why: 'the race is over',
    })),
    reason: 'the race is over',
  }));
  return { held: state.live.length, doubled };
}

const jobOf = (id: number) => ({ run: { id, attempt: 1 }, runUrl: '', trigger: '/foreman' });
