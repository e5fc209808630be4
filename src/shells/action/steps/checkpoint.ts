import { writeOutput } from '../../../adapters/actions/outputs.ts';
import { runCheckpoint } from '../../../app/checkpoint/run-checkpoint.ts';
import { LegOrder, WorkArtifact } from '../../../domain/leg.ts';
import { LockArtifact } from '../../../domain/packages.ts';
import { leave, takeIfThere } from '../files.ts';
import { jsonInput } from '../json-input.ts';
import { wireForge } from '../wire.ts';

/** Judges, commits and shows a delivery, or builds a batch's candidate. */
export async function checkpoint(): Promise<void> {
  const order = jsonInput('leg', LegOrder);
  const wired = await wireForge('checkpoint');
  const { report } = await runCheckpoint(wired, order, {
    artifact: await takeIfThere('delivery', WorkArtifact),
    lock: await takeIfThere('lock', LockArtifact),
  });
  wired.deps.log.info(`outcome: ${report.outcome}${report.refusal ? ` (${report.refusal.reason})` : ''}`);
  await leave('checkpoint', report);
  await writeOutput('candidate', report.candidate ?? '');
  // Actions drops an output that holds what it takes for a secret: the commands travel in the report alone.
  await writeOutput('verify', report.verify ? 'true' : '');
}
