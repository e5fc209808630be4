import { randomBytes } from 'node:crypto';
import { notFound } from '../hub-error.ts';
import type { HubState } from '../state/hub-state.ts';
import type { WorkflowJob } from '../state/run.ts';

/** GitHub gives a link that may be followed without a token, for a minute. */
const OPEN_MS = 60_000;
/** Outside the API, as GitHub's storage is. */
export const DOWNLOADS = '/_downloads/';

/** A link to what a job printed; a job that is not over has no log yet. */
export function linkToLog(hub: HubState, job: WorkflowJob): string {
  if (job.log === null) throw notFound();
  const word = randomBytes(16).toString('hex');
  hub.downloads.set(word, { text: job.log, until: hub.now().getTime() + OPEN_MS });
  return `${hub.url}${DOWNLOADS}${word}`;
}

/** What a link leads to, as long as it is open. */
export function followLink(hub: HubState, path: string): string | undefined {
  const found = hub.downloads.get(path.slice(DOWNLOADS.length));
  return found !== undefined && hub.now().getTime() < found.until ? found.text : undefined;
}
