import { needInput, readInput } from '../../../adapters/actions/inputs.ts';
import { writeOutput } from '../../../adapters/actions/outputs.ts';
import { writeSummary } from '../../../adapters/actions/summary.ts';
import { runPublish } from '../../../app/publish/run-publish.ts';
import { ForemanError } from '../../../domain/fault.ts';
import { RequestId } from '../../../domain/ids.ts';
import { PlanArtifact } from '../../../domain/plan-brief.ts';
import { takeIfThere } from '../files.ts';
import { builtInProfiles } from '../profiles.ts';
import { wireForge } from '../wire.ts';

/** Files the plan and grants what is ready; the job is red where the request cannot go on. */
export async function publish(): Promise<void> {
  const request = RequestId.safeParse(needInput('request'));
  if (!request.success)
    throw new ForemanError('bad-input', 'The input "request" is no request number such as 42 or 42.2.');
  const wired = await wireForge('publish');
  const published = await runPublish(
    { ...wired, profiles: builtInProfiles() },
    {
      request: request.data,
      artifact: await takeIfThere('plan', PlanArtifact),
      planDied: readInput('results') === '"failure"',
    },
  );
  await writeOutput('legs', JSON.stringify(published.legs));
  await writeOutput('finish', String(published.finish));
  for (const leg of published.legs) wired.deps.log.info(`granted: ${leg.name} (term ${leg.grant.term})`);
  await writeSummary(published.summary);
  if (published.stuck !== null) throw new ForemanError('bad-input', published.stuck);
}
