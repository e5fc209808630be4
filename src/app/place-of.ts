import type { Nonce } from '../domain/ids.ts';
import type { RequestState, TaskState } from '../domain/request-state.ts';
import type { World } from '../domain/world.ts';
import type { Place, TaskPlace } from '../report/place.ts';
import type { Job } from './deps.ts';
import { titlesOf } from './tracker-of.ts';

/** What every text names: the request, how to command, and the word that marks the text. */
export const placeOfRequest = ({ state, job }: { state: RequestState; job: Job }, nonce: Nonce): Place => ({
  request: state.request,
  trigger: job.trigger,
  nonce,
});

/** The same for a text about one task. */
export const placeOfTask = (
  at: { state: RequestState; world: World; job: Job },
  task: TaskState,
  nonce: Nonce,
): TaskPlace => ({
  ...placeOfRequest(at, nonce),
  task: task.key,
  issue: task.issue ?? at.state.issue,
  title: titlesOf(at.state, at.world)(task.key),
});
