import { readEventPayload } from '../../../adapters/actions/events.ts';
import { writeOutput } from '../../../adapters/actions/outputs.ts';
import { runIntake } from '../../../app/intake/run-intake.ts';
import { readCommentOf } from '../../../app/repository-of.ts';
import { leave } from '../files.ts';
import { wireForge } from '../wire.ts';

/** Hears the comment that started the run. */
export async function intake(): Promise<void> {
  const wired = await wireForge('intake');
  const { payload } = await readEventPayload();
  const heard = await runIntake(wired, readCommentOf(payload));
  wired.deps.log.info(heard.why);
  if (heard.brief) await leave('plan-brief', heard.brief);
  await writeOutput('next', heard.next);
  await writeOutput('request', heard.request ?? '');
  await writeOutput('base', heard.brief?.base ?? '');
  await writeOutput('left', String(heard.brief !== null));
}
