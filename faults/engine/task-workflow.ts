import { z } from 'zod';
import { runCheckpoint } from '../../src/app/checkpoint/run-checkpoint.ts';
import { runClaim } from '../../src/app/claim/run-claim.ts';
import { runSettle } from '../../src/app/settle/run-settle.ts';
import { verify, verifyBase } from '../../src/app/verify.ts';
import { runWork } from '../../src/app/work/run-work.ts';
import { ClaimBrief } from '../../src/domain/claim-brief.ts';
import { CheckpointReport, VerifyReport, WorkArtifact } from '../../src/domain/leg.ts';
import type { Oid } from '../../src/domain/ids.ts';
import type { LegOrder } from '../../src/domain/leg.ts';
import { VerifyPlan } from '../../src/domain/verify-plan.ts';
import { LockArtifact } from '../../src/domain/packages.ts';
import { needsLock, playLock } from '../../tests/helpers/fake-npm.ts';
import { handedOver } from '../../tests/helpers/play-leg.ts';
import type { Mortal } from '../schedule/floor.ts';
import { JobFailed, playJob } from './jobs.ts';
import type { Attempt, JobEnd } from './jobs.ts';
import { commandsOf, depsOf, jobOf, modelDepsOf } from './site.ts';
import type { Site } from './site.ts';

const Worked = z.object({ go: z.boolean(), delivery: WorkArtifact.nullable() });
const Checkpointed = z.object({ report: CheckpointReport, verify: VerifyPlan.nullable() });

/** What a job left, where it left something. */
const read = <T>(schema: z.ZodType<T>, end: JobEnd): T | null =>
  end.left === null ? null : schema.parse(end.left);

/** Plays templates/foreman-task.yml for one leg. */
export async function playTask(
  site: Site,
  attempt: Attempt,
  { order, publish }: { order: LegOrder; publish: JobEnd },
): Promise<void> {
  const { floor } = site;
  const job = jobOf(attempt);
  const isBatch = order.grant.kind === 'batch';
  const nameOf = (name: string): string => `${name} ${order.name} t${order.grant.term}`;

  const work = await playJob(floor, attempt, {
    name: nameOf('work'),
    needs: [publish],
    runs: !isBatch,
    work: (actor) => claimAndWork(site, actor, { order, attempt }),
  });
  const worked = read(Worked, work);

  const delivery = worked?.delivery ?? null;
  const locked = await playJob(floor, attempt, {
    name: nameOf('lock'),
    needs: [publish, work],
    runs: work.result === 'success' && needsLock(delivery),
    work: async (actor) =>
      needsLock(delivery) ? lockOn(site, actor, { base: order.grant.base, delivery }) : null,
  });

  const checkpoint = await playJob(floor, attempt, {
    name: nameOf('checkpoint'),
    needs: [publish, work, locked],
    runs:
      isBatch ||
      (work.result === 'success' &&
        delivery !== null &&
        (locked.result === 'success' || locked.result === 'skipped')),
    work: (actor) => {
      const at = { deps: depsOf(site, actor, 'checkpoint'), job };
      return runCheckpoint(at, order, { artifact: delivery, lock: read(LockArtifact, locked) });
    },
  });
  const made = read(Checkpointed, checkpoint);
  const candidate = made?.report.candidate ?? null;
  const plan = made?.verify ?? null;

  const verified = await playJob(floor, attempt, {
    name: nameOf('verify'),
    needs: [publish, checkpoint],
    runs: checkpoint.result === 'success' && candidate !== null && plan !== null,
    work: (actor) => verifyOn(site, actor, { plan: VerifyPlan.parse(plan), candidate: candidate ?? '' }),
  });

  await playJob(floor, attempt, {
    name: nameOf('settle'),
    needs: [publish, work, checkpoint, verified],
    runs: isBatch || work.result === 'failure' || worked?.go === true,
    work: (actor) =>
      runSettle(
        { deps: depsOf(site, actor, 'settle'), job },
        {
          order,
          report: made?.report ?? null,
          verified: read(VerifyReport, verified),
          verify: verified.result,
          unverifiable: checkpoint.result === 'success' && made?.report.verify == null,
        },
      ),
  });
}

/** The package manager works in a clone: one that cannot be made is GitHub's fault, and foreseen. */
async function lockOn(
  site: Site,
  actor: Mortal,
  { base, delivery }: { base: Oid; delivery: WorkArtifact },
): Promise<LockArtifact> {
  try {
    return await playLock(depsOf(site, actor, 'lock').git, base, delivery);
  } catch (error) {
    throw new JobFailed(error instanceof Error ? error.message : String(error), null);
  }
}

/** Two steps of one job: the first has the token, the second the key. */
async function claimAndWork(
  site: Site,
  actor: Mortal,
  { order, attempt }: { order: LegOrder; attempt: Attempt },
): Promise<z.infer<typeof Worked>> {
  const claimed = await runClaim({ deps: depsOf(site, actor, 'work'), job: jobOf(attempt) }, order);
  if (!claimed.go || !claimed.brief) return { go: false, delivery: null };
  const brief = ClaimBrief.parse(handedOver(claimed.brief));
  const deps = await modelDepsOf(site, actor, { base: order.grant.base, root: order.root });
  return { go: true, delivery: await runWork(deps, brief) };
}

/** What it found out about the base before it died stays unsaid: that the candidate is red was left before. */
async function withBase(
  deps: Parameters<typeof verifyBase>[0],
  { plan, red }: { readonly plan: VerifyPlan; readonly red: VerifyReport },
): Promise<VerifyReport> {
  const { base } = plan;
  return base ? verifyBase(deps, plan, { red, base, folder: base }) : red;
}

async function verifyOn(
  site: Site,
  actor: Mortal,
  { plan, candidate }: { plan: VerifyPlan; candidate: string },
): Promise<VerifyReport> {
  const { log } = depsOf(site, actor, 'verify');
  const commands = commandsOf(site, actor);
  const { report, green } = await verify({ commands, log }, plan, { candidate, folder: candidate });
  site.verdicts.push({ candidate, green, at: site.floor.turnstile.now(), part: plan.part === true });
  if (green) return report;
  throw new JobFailed('red', await withBase({ commands, log }, { plan, red: report }));
}
