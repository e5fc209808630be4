import { decideOn } from '../../src/app/decide-on.ts';
import { loadAccepted } from '../../src/app/load-request.ts';
import type { RequestId } from '../../src/domain/ids.ts';
import { contend } from './contend.ts';
import { judgeGrants, type Judged } from './judge-grants.ts';
import { depsOf, jobOf, type Racers } from './racers.ts';

/** How one round is set up. */
export interface GrantRound {
  readonly request: RequestId;
  /** How many runs want the same tasks. */
  readonly contenders: number;
  /** How many tasks the pool lets be worked on at once. */
  readonly places: number;
  /** Whether another run takes grants back while the race is on, as a settle of lost legs does. */
  readonly takesBack: boolean;
  /** The number of the first run; each takes the next. */
  readonly firstRun: number;
}

/** One race for grants and claims. At its end everything is given back, so that the next one finds the request as it was. */
export async function raceForGrants(racers: Racers, round: GrantRound): Promise<Judged> {
  const { request, places, firstRun } = round;
  const contest = { request, pools: { poolOf: () => 'coding', most: () => places }, leg: firstRun };
  const runs = Array.from({ length: round.contenders }, (_, at) => firstRun + at);
  const last = firstRun + round.contenders;
  const [contenders] = await Promise.all([
    Promise.all(runs.map((run) => contend(depsOf(racers, run), run, contest))),
    round.takesBack ? giveBack(racers, request, last) : null,
  ]);
  const { entries } = await loadAccepted(depsOf(racers, last), { request });
  const judged = judgeGrants(entries, contenders);
  await giveBack(racers, request, last + 1);
  return judged;
}

async function giveBack(racers: Racers, request: RequestId, run: number): Promise<void> {
  const deps = depsOf(racers, run);
  await decideOn({ deps, job: jobOf(run) }, { request }, ({ state }) => ({
    events: state.live.map((one) => ({ type: 'released', term: one.grant.term, why: 'the race is over' })),
    reason: 'everything is given back',
  }));
}
