import { z } from 'zod';
import { writeSummary } from '../../../adapters/actions/summary.ts';
import { runSettle } from '../../../app/settle/run-settle.ts';
import { CheckpointReport, JobResult, LegOrder, VerifyReport } from '../../../domain/leg.ts';
import { takeIfThere } from '../files.ts';
import { jsonInput } from '../json-input.ts';
import { wireForge } from '../wire.ts';

const Results = z.object({
  work: JobResult,
  checkpoint: JobResult,
  verify: JobResult,
});

/** Ends a leg by what its jobs came to. */
export async function settle(): Promise<void> {
  const results = jsonInput('results', Results);
  const wired = await wireForge('settle');
  const report = await takeIfThere('checkpoint', CheckpointReport);
  const { why, summary } = await runSettle(wired, {
    order: jsonInput('leg', LegOrder),
    report,
    verified: await takeIfThere('verify', VerifyReport),
    verify: results.verify,
    unverifiable: results.checkpoint === 'success' && report?.verify == null,
  });
  wired.deps.log.info(why);
  await writeSummary(summary);
}
