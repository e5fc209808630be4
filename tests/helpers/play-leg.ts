import { runCheckpoint } from '../../src/app/checkpoint/run-checkpoint.ts';
import type { Checkpointed } from '../../src/app/checkpoint/report.ts';
import { runClaim } from '../../src/app/claim/run-claim.ts';
import type { Deps, Job } from '../../src/app/deps.ts';
import type { ModelDeps } from '../../src/app/model-deps.ts';
import { runSettle } from '../../src/app/settle/run-settle.ts';
import { verify, verifyBase } from '../../src/app/verify.ts';
import { runWork } from '../../src/app/work/run-work.ts';
import { ClaimBrief } from '../../src/domain/claim-brief.ts';
import type { Oid } from '../../src/domain/ids.ts';
import { CheckpointReport, VerifyReport, WorkArtifact } from '../../src/domain/leg.ts';
import type { JobResult, LegOrder } from '../../src/domain/leg.ts';
import { VerifyPlan } from '../../src/domain/verify-plan.ts';
import { needsLock, playLock } from './fake-npm.ts';
import { createFileCommands } from './file-commands.ts';
import type { Check } from './file-commands.ts';
import type { TokenStep } from './stage.ts';

/** How one job ended, as a run's page shows it. */
export type RunJob = <T>(name: string, work: () => Promise<T>) => Promise<T | null>;

export interface LegPlay {
  readonly job: Job;
  readonly deps: (step: TokenStep) => Deps;
  readonly modelDeps: (base: Oid) => Promise<ModelDeps>;
  readonly check: Check;
  readonly runJob: RunJob;
}

/** One leg as a row of steps, in the order of `foreman-task.yml`; each is one job, so that legs can be played abreast. */
export function legSteps(play: LegPlay, order: LegOrder): readonly (() => Promise<void>)[] {
  const isWork = order.grant.kind === 'work';
  let work: Ended<WorkArtifact | null> = skipped;
  let made: Ended<Checkpointed> = skipped;
  let proof: Ended<VerifyReport> = skipped;
  return [
    async () => {
      if (isWork) work = await ended(play.runJob(`work ${order.name}`, () => claimAndWork(play, order)));
    },
    async () => {
      if (isWork && work.value === null) return;
      const artifact = work.value;
      const deps = play.deps('checkpoint');
      const lock = needsLock(artifact)
        ? await play.runJob(`lock ${order.name}`, () => playLock(deps.git, order.grant.base, artifact))
        : null;
      const run = () => runCheckpoint({ deps, job: play.job }, order, { artifact, lock });
      made = await ended(play.runJob(`checkpoint ${order.name}`, run));
    },
    async () => {
      const plan = made.value?.verify;
      const candidate = made.value?.report.candidate;
      if (plan && candidate) proof = await verifyOn(play, { order, plan: VerifyPlan.parse(plan), candidate });
    },
    async () => {
      if (isWork && work.result === 'success' && work.value === null) return;
      const report = made.value ? CheckpointReport.parse(handedOver(made.value.report)) : null;
      const unverifiable = made.result === 'success' && report?.verify == null;
      const input = { order, report, verified: proof.value, verify: proof.result, unverifiable };
      await play.runJob(`settle ${order.name}`, () =>
        runSettle({ deps: play.deps('settle'), job: play.job }, input),
      );
    },
  ];
}

interface Ended<T> {
  readonly value: T | null;
  readonly result: JobResult;
}
const skipped = { value: null, result: 'skipped' } as const;

async function ended<T>(job: Promise<{ readonly value: T } | null | T>): Promise<Ended<T>> {
  const value = await job;
  if (value === null) return { value: null, result: 'failure' };
  return typeof value === 'object' && value !== null && 'value' in value
    ? { value: value.value, result: 'success' }
    : { value, result: 'success' };
}

/** The two steps of the work job: the claim says whether to go on; the model's step has no token. */
async function claimAndWork(
  { job, deps, modelDeps }: LegPlay,
  order: LegOrder,
): Promise<{ readonly value: WorkArtifact | null }> {
  const claimed = await runClaim({ deps: deps('claim'), job }, order);
  if (!claimed.go || !claimed.brief) return { value: null };
  const brief = ClaimBrief.parse(handedOver(claimed.brief));
  const artifact = await runWork(await modelDeps(order.grant.base), brief);
  return { value: WorkArtifact.parse(handedOver(artifact)) };
}

async function verifyOn(
  { deps, check, runJob }: LegPlay,
  { order, plan, candidate }: { order: LegOrder; plan: VerifyPlan; candidate: Oid },
): Promise<Ended<VerifyReport>> {
  const { git, log } = deps('checkpoint');
  let said: VerifyReport | null = null;
  const job = await runJob(`verify ${order.name}`, async () => {
    const commands = createFileCommands(git, check);
    const { report, green } = await verify({ commands, log }, plan, { candidate, folder: candidate });
    said = VerifyReport.parse(handedOver(report));
    if (green) return true;
    const { base } = plan;
    if (base) said = await verifyBase({ commands, log }, plan, { red: report, base, folder: base });
    throw new Error('red');
  });
  return { value: said, result: job === null ? 'failure' : 'success' };
}

/** What a later job reads of a file that an earlier one left. */
export const handedOver = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
