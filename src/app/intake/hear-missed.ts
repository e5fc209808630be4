import type { Answer } from '../../ports/answer.ts';
import type { Deps, Job } from '../deps.ts';
import type { LoadedRequest } from '../load-request.ts';
import { lastComments, missedComments } from './missed-comments.ts';
import type { Lookout } from './missed-comments.ts';
import { missedReviews } from './missed-reviews.ts';

/** A flood is worked off by the sweeps that follow. */
const MOST_AT_ONCE = 20;

/** Starts a run for every command that was missed, as if its event had come, those in reviews among them where it is looked for everywhere; gives how many there were. */
export async function hearMissed(
  at: { readonly deps: Deps; readonly job: Job },
  lookout: Lookout,
): Promise<number> {
  const { forge } = at.deps;
  const listed = await lastComments(at.deps, lookout.mostPages);
  const missed = await missedComments(at, lookout, listed);
  for (const { id, issue } of missed.slice(0, MOST_AT_ONCE))
    await hearOne(at.deps, `comment ${id} on #${issue}`, (why) => forge.hear(id, why));
  const reviews = lookout.everywhere ? await missedReviews(at, listed) : [];
  for (const { id, pull } of reviews.slice(0, MOST_AT_ONCE))
    await hearOne(at.deps, `review ${id} of #${pull}`, (why) =>
      forge.passOn({ pull, kind: 'review', id }, why),
    );
  return missed.length + reviews.length;
}

async function hearOne(
  { log }: Deps,
  what: string,
  start: (why: string) => Promise<Answer<null>>,
): Promise<void> {
  const hear = () => start(`${what} was not heard`);
  const answer = await hear();
  const again = answer.kind === 'unknown' ? await hear() : answer;
  if (again.kind === 'done') log.info(`${what} was missed and is heard now`);
  else log.warn(`What was missed could not be taken up, ${what}: ${again.message}`);
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
