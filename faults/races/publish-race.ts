import { runIntake } from '../../src/app/intake/run-intake.ts';
import type { Deps } from '../../src/app/deps.ts';
import { loadAccepted } from '../../src/app/load-request.ts';
import { runPublish, type Published } from '../../src/app/publish/run-publish.ts';
import { readCommentOf } from '../../src/app/repository-of.ts';
import { createBuiltInProfiles } from '../../src/adapters/system/built-in-profiles.ts';
import { ForemanError } from '../../src/domain/fault.ts';
import type { RequestId } from '../../src/domain/ids.ts';
import type { LegOrder } from '../../src/domain/leg.ts';
import { PlanArtifact } from '../../src/domain/plan-brief.ts';
import { createComment } from '../../src/sandbox/hub/ops/comments.ts';
import { createIssue } from '../../src/sandbox/hub/ops/issues.ts';
import { hubDeps, repository } from '../../bench/journal/hub-deps.ts';
import type { Arena } from './arena.ts';
import { goesToWork } from './contend.ts';
import { lostLines } from './history.ts';
import { judgePublish } from './judge-publish.ts';
import { partsPlan } from './parts-plan.ts';
import { jobOf } from './racers.ts';

/** What one of the runs that publish the same request came to. */
export interface Publisher {
  readonly run: number;
  readonly legs: readonly LegOrder[];
  /** What stopped it, in one sentence; null where it ended well. */
  readonly fault: string | null;
}

export interface PublishOutcome {
  readonly violations: readonly string[];
  readonly stopped: number;
  readonly request: RequestId;
  readonly publishers: readonly Publisher[];
}

const profiles = createBuiltInProfiles(new URL('../../profiles/', import.meta.url));

/**
 * Several runs publish one request at the same moment, by HTTP and the real adapters, from intake to claim. Each brings the same plan, or,
 * as two plan jobs do, one of its own. Then every run claims every leg that anybody was given.
 */
export async function racePublishers(
  arena: Arena,
  { runs, samePlan }: { readonly runs: number; readonly samePlan: boolean },
): Promise<PublishOutcome> {
  const request = await acceptOne(arena);
  const ids = Array.from({ length: runs }, (_, at) => at + 2);
  const publishers = await Promise.all(
    ids.map((run) => publish(arena, { run, request, words: samePlan ? 'the same' : `run ${run}` })),
  );
  const orders = publishers.flatMap(({ legs }) => legs);
  const claims = await Promise.all(
    ids.flatMap((run) => orders.map((order) => claim(depsFor(arena, run), run, order))),
  );
  const { entries } = await loadAccepted(depsFor(arena, 1), { request });
  const titles = [...arena.as(1).repo.issues.values()].filter(
    ({ parent }) => String(parent?.number) === request,
  );
  const violations = judgePublish({ entries, publishers, claims, titles: titles.map(({ title }) => title) });
  const stopped = claims.filter((one) => !one.went).length;
  return { violations: [...violations, ...lostLines(arena, request)], stopped, request, publishers };
}

/** A run's try at a leg. */
export interface ClaimTry {
  readonly run: number;
  readonly order: LegOrder;
  readonly went: boolean;
}

const depsFor = (arena: Arena, run: number): Deps => hubDeps(arena.hub, run, arena.node);

async function claim(deps: Deps, run: number, order: LegOrder): Promise<ClaimTry> {
  return { run, order, went: await goesToWork(deps, run, order) };
}

/** A person asks on a new issue, and intake accepts it. */
async function acceptOne(arena: Arena): Promise<RequestId> {
  const mona = arena.asPerson('mona');
  const issue = createIssue(mona, { title: 'A shop needs parts', body: 'Please.' });
  const { id } = createComment(mona, issue, '/foreman build the parts');
  const event = arena.hub.events.findLast(
    ({ name, payload }) =>
      name === 'issue_comment' && JSON.stringify(payload['comment']).includes(`"id":${id},`),
  );
  const heard = await runIntake({ deps: depsFor(arena, 1), job: jobOf(1) }, readCommentOf(event?.payload));
  if (heard.next !== 'plan' || heard.request === null)
    throw new Error(`Intake did not accept the request in ${repository}: ${heard.why}`);
  return heard.request;
}

async function publish(
  arena: Arena,
  { run, request, words }: { readonly run: number; readonly request: RequestId; readonly words: string },
): Promise<Publisher> {
  const given = { request, plan: partsPlan(words), problems: [], why: '', code: 'planned', spent: [] };
  const artifact = PlanArtifact.parse(given);
  const input = { request, artifact, planDied: false };
  try {
    const at = { deps: depsFor(arena, run), job: jobOf(run), profiles };
    const { legs, stuck }: Published = await runPublish(at, input);
    return { run, legs, fault: stuck };
  } catch (error) {
    if (!(error instanceof ForemanError)) throw error;
    return { run, legs: [], fault: error.message };
  }
}
