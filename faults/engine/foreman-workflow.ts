import { z } from 'zod';
import { hearRequestCi } from '../../src/app/ci/hear-ci.ts';
import type { Heard as HeardNow } from '../../src/app/intake/heard.ts';
import { runIntake } from '../../src/app/intake/run-intake.ts';
import { hearEvent } from '../../src/app/reviews/hear-event.ts';
import { passOnEvent } from '../../src/app/reviews/pass-on-event.ts';
import { runPlan } from '../../src/app/plan/run-plan.ts';
import { runPublish } from '../../src/app/publish/run-publish.ts';
import type { PublishInput } from '../../src/app/publish/run-publish.ts';
import { runSweep } from '../../src/app/sweep/run-sweep.ts';
import { RequestId } from '../../src/domain/ids.ts';
import { LegOrder } from '../../src/domain/leg.ts';
import { parseBranch } from '../../src/text/names.ts';
import { PlanArtifact, PlanBrief } from '../../src/domain/plan-brief.ts';
import type { FakeEvent } from '../github/index.ts';
import type { Mortal } from '../schedule/floor.ts';
import { JobFailed, playJob } from './jobs.ts';
import type { Attempt, JobEnd } from './jobs.ts';
import { depsOf, jobOf, modelDepsOf, profiles, reviewsOf } from './site.ts';
import type { Site } from './site.ts';
import { playTask } from './task-workflow.ts';

const Heard = z.object({
  next: z.enum(['plan', 'publish', 'finish', 'nothing']),
  request: RequestId.nullable(),
  brief: PlanBrief.nullable(),
});
const Published = z.object({ legs: z.array(LegOrder), finish: z.boolean() });

/** What starts a run: what happens in the repository, or the hour. */
export type Trigger = FakeEvent | { readonly kind: 'schedule' };

const SPEAKS = /\/foreman|@foreman/;

/** Whether the event starts the workflow at all: the `if:` of its first job. */
export const startsRun = (event: Trigger): boolean =>
  event.kind === 'dispatch' ||
  event.kind === 'schedule' ||
  (event.kind === 'ci-ended' && event.branch.startsWith('foreman/')) ||
  (event.kind === 'pull-ended' && event.head.startsWith('foreman/')) ||
  // A verdict alone is left to the sweep, which finds it by itself.
  (event.kind === 'review' && event.texts.some((text) => SPEAKS.test(text))) ||
  (event.kind === 'comment' &&
    event.event.authorType === 'User' &&
    !event.event.fork &&
    (SPEAKS.test(event.event.body) || event.event.labels.includes('foreman:question')));

/** Plays templates/foreman.yml for one event: one attempt of its run. */
export async function playForeman(site: Site, attempt: Attempt, event: Trigger): Promise<void> {
  const { floor } = site;
  const isDispatch = event.kind === 'dispatch' && event.request !== '';
  const about = subjectOf(event);
  const intake = await playJob(floor, attempt, {
    name: 'intake',
    needs: [],
    runs: about !== null,
    group: `comment ${about ?? ''}`,
    work: (actor) => hear(site, actor, { event, attempt }),
  });
  await playJob(floor, attempt, {
    name: 'pass-on',
    needs: [],
    runs: event.kind === 'review',
    work: (actor) => passOn(site, actor, { event, attempt }),
  });
  const heard = intake.left === null ? null : Heard.parse(intake.left);

  const plan = await playJob(floor, attempt, {
    name: 'plan',
    needs: [intake],
    runs: heard?.next === 'plan',
    work: async (actor) => {
      const brief = PlanBrief.parse(heard?.brief);
      return runPlan(await modelDepsOf(site, actor, { base: brief.base, root: brief.base }), brief);
    },
  });

  const request = RequestId.safeParse(isDispatch ? event.request : heard?.request).data;
  const goesOn = heard?.next === 'plan' || heard?.next === 'publish';
  const input = request === undefined ? null : inputOf(request, plan);
  const publish = await playJob(floor, attempt, {
    name: 'publish',
    needs: [intake, plan],
    runs: input !== null && (isDispatch || goesOn),
    ...(site.world.groups === false ? {} : { group: `publish ${request ?? ''}` }),
    work: (actor) => publishOn(site, { actor, attempt, input }),
  });
  const told = event.kind === 'ci-ended' ? parseBranch(event.branch)?.request : undefined;
  // Passed on to a run of its own, whose intake reads the pull request and has its request swept.
  const ended = event.kind === 'pull-ended' ? parseBranch(event.head)?.request : undefined;
  const published = publish.result === 'success' ? Published.parse(publish.left) : null;
  const ends = heard?.next === 'finish' || published?.finish === true;
  const only = ended ?? (ends ? (request ?? null) : null);
  await playJob(floor, attempt, {
    name: told === undefined ? 'sweep' : 'sweep for CI',
    needs: [intake, publish],
    runs: event.kind === 'schedule' || told !== undefined || only !== null,
    work: (actor) => {
      const at = { deps: depsOf(site, actor, 'sweep'), job: jobOf(attempt) };
      return told === undefined ? runSweep(at, { only }) : hearRequestCi(at, told);
    },
  });
  await Promise.all((published?.legs ?? []).map((order) => playTask(site, attempt, { order, publish })));
}

/** The comment that the run is to hear, the event's own or a missed one, or the review. */
function subjectOf(event: Trigger): number | string | null {
  if (event.kind === 'comment') return event.event.comment;
  return event.kind === 'dispatch' ? (event.comment ?? event.review ?? null) : null;
}

const passOn = (
  site: Site,
  actor: Mortal,
  { event, attempt }: { event: Trigger; attempt: Attempt },
): Promise<string> =>
  passOnEvent(
    { deps: depsOf(site, actor, 'pass-on'), job: jobOf(attempt) },
    event.kind === 'review' ? event.payload : null,
  );

function hear(
  site: Site,
  actor: Mortal,
  { event, attempt }: { event: Trigger; attempt: Attempt },
): Promise<HeardNow> {
  const at = { deps: depsOf(site, actor, 'intake'), job: jobOf(attempt) };
  if (event.kind === 'comment') return runIntake(at, event.event);
  const about = subjectOf(event);
  const inputs = typeof about === 'string' ? { review: about } : { comment: String(about ?? '') };
  return hearEvent({ ...at, reviews: reviewsOf(site, actor) }, { inputs }, null);
}

function inputOf(request: RequestId, plan: JobEnd): PublishInput {
  const artifact = plan.result === 'success' ? PlanArtifact.parse(plan.left) : null;
  return { request, artifact, planDied: plan.result === 'failure' };
}

async function publishOn(
  site: Site,
  { actor, attempt, input }: { actor: Mortal; attempt: Attempt; input: PublishInput | null },
): Promise<z.infer<typeof Published>> {
  if (input === null) throw new Error('There is nothing to publish.');
  const deps = depsOf(site, actor, 'publish');
  const { legs, stuck, finish } = await runPublish({ deps, job: jobOf(attempt), profiles }, input);
  if (stuck !== null) throw new JobFailed(stuck, { legs, finish });
  return { legs: [...legs], finish };
}
