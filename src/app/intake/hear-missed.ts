import type { ListedComment } from '../../ports/watch.ts';
import type { Deps, Job } from '../deps.ts';
import type { LoadedRequest } from '../load-request.ts';
import { missedComments } from './missed-comments.ts';
import type { Lookout } from './missed-comments.ts';

/** A flood is worked off by the sweeps that follow. */
const MOST_AT_ONCE = 20;

/** Starts a run for every command that was missed, as if its event had come; gives how many there were. */
export async function hearMissed(
  at: { readonly deps: Deps; readonly job: Job },
  lookout: Lookout,
): Promise<number> {
  const missed = await missedComments(at, lookout);
  for (const comment of missed.slice(0, MOST_AT_ONCE)) await hearOne(at.deps, comment);
  return missed.length;
}

async function hearOne({ forge, log }: Deps, { id, issue }: ListedComment): Promise<void> {
  const hear = () => forge.hear(id, `comment ${id} on #${issue} was not heard`);
  const answer = await hear();
  const again = answer.kind === 'unknown' ? await hear() : answer;
  if (again.kind === 'done') log.info(`comment ${id} on #${issue} was missed and is heard now`);
  else log.warn(`Comment ${id} on #${issue} was missed and could not be taken up: ${again.message}`);
}

/** Every issue that belongs to a request, and the pull requests of its tasks, with the request. */
export function issuesOf(loaded: LoadedRequest): readonly (readonly [number, LoadedRequest])[] {
  const { issue, tasks, epics } = loaded.state;
  const numbers = [
    issue,
    ...tasks.flatMap((task) => [task.issue, task.pull]),
    ...epics.map((one) => one.issue),
  ];
  return numbers.flatMap((number) => (number === null ? [] : [[number, loaded] as const]));
}
