import { priceOf } from '../../src/adapters/anthropic/prices.ts';
import type { Deps, Job } from '../../src/app/deps.ts';
import type { Heard } from '../../src/app/intake/heard.ts';
import { runIntake } from '../../src/app/intake/run-intake.ts';
import type { ModelDeps } from '../../src/app/model-deps.ts';
import { runPlan } from '../../src/app/plan/run-plan.ts';
import { runPublish } from '../../src/app/publish/run-publish.ts';
import type { PublishInput } from '../../src/app/publish/run-publish.ts';
import { runSweep } from '../../src/app/sweep/run-sweep.ts';
import { createBuiltInProfiles } from '../../src/adapters/system/built-in-profiles.ts';
import { RequestId } from '../../src/domain/ids.ts';
import type { Oid } from '../../src/domain/ids.ts';
import { LegOrder } from '../../src/domain/leg.ts';
import { PlanArtifact, PlanBrief } from '../../src/domain/plan-brief.ts';
import type { CommentEvent } from '../../src/intake/read-event.ts';
import type { Check } from './file-commands.ts';
import { handedOver, legSteps } from './play-leg.ts';
import type { RunJob } from './play-leg.ts';
import { createScriptedModel } from './scripted-model.ts';
import type { Prompt, Script, ScriptedModel } from './scripted-model.ts';
import type { Stage, TokenStep } from './stage.ts';
import { openStoreTree } from './store-tree.ts';

/** How one job of one run ended; `why` is the sentence of a red one. */
export interface PlayedJob {
  readonly run: number;
  readonly name: string;
  readonly result: 'success' | 'failure';
  readonly why: string;
}

export interface Play extends Script {
  /** What verify says of a candidate; green unless given. */
  readonly check?: Check;
  /** What the plan step leaves in place of asking a model: a missing key, for instance. */
  readonly planInstead?: Omit<PlanArtifact, 'request'>;
  /** The label under which a plain reply may be an answer, as the workflow says it. */
  readonly question?: string;
  /** A workflow of the repository that verifies, as the installed files name it. */
  readonly verifier?: string;
  /** Wraps the adapters of a step, for faults below the application. */
  readonly around?: (step: TokenStep, deps: Deps) => Deps;
}

export interface Player {
  /** A person comments; everything that follows is played until nothing is woken any more. */
  readonly say: (issue: number, body: string, by?: string) => Promise<CommentEvent>;
  /** Plays the runs of an event again, or for the first time. */
  readonly hear: (event: CommentEvent) => Promise<void>;
  /** The same for any other event: what intake makes of it, and all that follows. */
  readonly take: (intake: (at: { deps: Deps; job: Job }) => Promise<Heard>) => Promise<void>;
  /** Plays what was woken meanwhile, until nothing is any more. */
  readonly follow: () => Promise<void>;
  /** Starts the workflow for a request as a dispatch does, and plays on. */
  readonly wake: (request: string) => Promise<void>;
  readonly jobs: readonly PlayedJob[];
  readonly prompts: readonly Prompt[];
  readonly audits: readonly Prompt[];
  readonly lookups: readonly Prompt[];
}

const MOST_RUNS = 60;
const profiles = createBuiltInProfiles(new URL('../../profiles/', import.meta.url));

/** Plays whole requests in this process: the functions of the application, in the order of the workflows. */
export function createPlayer(stage: Stage, play: Play): Player {
  const model = createScriptedModel(play);
  const session: Session = { stage, play, model, jobs: [], runs: 0, woken: stage.wakes().length };
  return {
    jobs: session.jobs,
    prompts: model.prompts,
    audits: model.audits,
    lookups: model.lookups,
    hear: (event) => hear(session, (at) => runIntake(at, event)),
    take: (intake) => hear(session, intake),
    say: async (issue, body, by) => {
      const event = await stage.comment(issue, body, by);
      await hear(session, (at) => runIntake(at, event));
      return event;
    },
    follow: () => playOn(session),
    wake: async (request) => {
      const input = { request: RequestId.parse(request), artifact: null, planDied: false };
      await publishAndWork(session, newRun(session), input);
      await playOn(session);
    },
  };
}

interface Session {
  readonly stage: Stage;
  readonly play: Play;
  readonly model: ScriptedModel;
  readonly jobs: PlayedJob[];
  runs: number;
  /** How many of the stage's wake-ups were followed. */
  woken: number;
}

interface Run {
  readonly job: Job;
  readonly runJob: RunJob;
  readonly deps: (step: TokenStep) => Deps;
}

function newRun(session: Session): Run {
  const { stage, play, jobs } = session;
  const id = (session.runs += 1);
  if (id > MOST_RUNS) throw new Error(`The request does not come to rest: ${id} runs.`);
  const runJob: RunJob = async (name, work) => {
    try {
      const value = await work();
      jobs.push({ run: id, name, result: 'success', why: '' });
      return value;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      jobs.push({ run: id, name, result: 'failure', why });
      return null;
    }
  };
  const job = {
    run: { id, attempt: 1 },
    runUrl: `https://github.test/runs/${id}`,
    trigger: '/foreman',
    ...(play.question === undefined ? {} : { question: play.question }),
    ...(play.verifier === undefined ? {} : { verifier: play.verifier }),
  };
  const around = play.around ?? ((_step: TokenStep, deps: Deps) => deps);
  return { job, runJob, deps: (step) => around(step, stage.deps(step)) };
}

async function modelDeps({ stage, model }: Session, base: Oid): Promise<ModelDeps> {
  const { git, clock, ids, log } = stage.deps('publish');
  const tree = await openStoreTree(git, base);
  return {
    model,
    tree,
    mapTree: tree,
    profiles,
    clock,
    random: ids.random,
    nonce: ids.nonce,
    price: priceOf,
    log,
  };
}

async function hear(session: Session, intake: Parameters<Player['take']>[0]): Promise<void> {
  const run = newRun(session);
  const { job } = run;
  const heard = await run.runJob('intake', () => intake({ deps: run.deps('intake'), job }));
  if (!heard || heard.next === 'nothing' || heard.request === null) return;
  const plans = heard.next === 'plan';
  const planned = () => planFor(session, PlanBrief.parse(handedOver(heard.brief)));
  const artifact = plans ? await run.runJob('plan', planned) : null;
  const input = { request: heard.request, artifact, planDied: plans && artifact === null };
  await publishAndWork(session, run, input);
  await playOn(session);
}

async function planFor(session: Session, brief: PlanBrief): Promise<PlanArtifact> {
  const { planInstead } = session.play;
  if (planInstead) return { ...planInstead, request: brief.request };
  return PlanArtifact.parse(handedOver(await runPlan(await modelDeps(session, brief.base), brief)));
}

/** Publishes, and plays the legs abreast: every claim and conversation, then every checkpoint, and so on. */
async function publishAndWork(session: Session, run: Run, input: PublishInput): Promise<void> {
  const published = await run.runJob('publish', async () => {
    const done = await runPublish({ deps: run.deps('publish'), job: run.job, profiles }, input);
    if (done.stuck !== null) throw new Error(done.stuck);
    return done;
  });
  if (published?.finish === true)
    await run.runJob('sweep', () =>
      runSweep({ deps: run.deps('settle'), job: run.job }, { only: input.request }),
    );
  const check: Check = session.play.check ?? (() => null);
  const forLeg = { ...run, modelDeps: (base: Oid) => modelDeps(session, base), check };
  const legs = (published?.legs ?? []).map((leg) => legSteps(forLeg, LegOrder.parse(handedOver(leg))));
  const steps = Math.max(0, ...legs.map((leg) => leg.length));
  for (let step = 0; step < steps; step += 1) for (const leg of legs) await leg[step]?.();
}

async function playOn(session: Session): Promise<void> {
  for (;;) {
    const next = session.stage.wakes()[session.woken];
    if (next === undefined) return;
    session.woken += 1;
    const input = { request: next.request, artifact: null, planDied: false };
    await publishAndWork(session, newRun(session), input);
  }
}
