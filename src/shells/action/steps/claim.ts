import { writeOutput } from '../../../adapters/actions/outputs.ts';
import { runClaim } from '../../../app/claim/run-claim.ts';
import { LegOrder } from '../../../domain/leg.ts';
import { leave } from '../files.ts';
import { jsonInput } from '../json-input.ts';
import { wireForge } from '../wire.ts';

/** Takes up a granted task and leaves what its worker is told. */
export async function claim(): Promise<void> {
  const claimed = await runClaim(await wireForge('claim'), jsonInput('leg', LegOrder));
  if (claimed.brief) await leave('claim', claimed.brief);
  await writeOutput('go', String(claimed.go));
  await writeOutput('lock', String(claimed.brief?.brief?.task.contract.dependencies === true));
}
