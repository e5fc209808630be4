import { writeOutput } from '../../adapters/actions/outputs.ts';
import { createLog } from '../../adapters/system/log.ts';
import type { Heard } from '../../app/intake/heard.ts';
import { leave } from './files.ts';

/** Tells the workflow what comes after intake, and leaves the brief for the job that plans. */
export async function leaveHeard(heard: Heard): Promise<void> {
  createLog().info(heard.why);
  if (heard.brief) await leave('plan-brief', heard.brief);
  await writeOutput('next', heard.next);
  await writeOutput('request', heard.request ?? '');
  await writeOutput('base', heard.brief?.base ?? '');
  await writeOutput('left', String(heard.brief !== null));
}
