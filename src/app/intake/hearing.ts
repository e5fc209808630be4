import type { CommentEvent } from '../../intake/read-event.ts';
import type { Deps, Job } from '../deps.ts';

/** A comment that is being heard. */
export interface Hearing {
  readonly deps: Deps;
  readonly job: Job;
  readonly event: CommentEvent;
}
