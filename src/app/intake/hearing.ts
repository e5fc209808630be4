import type { CommentEvent } from '../../intake/read-event.ts';
import type { Deps, Job } from '../deps.ts';
import type { DoctorDeps } from '../doctor/gather-facts.ts';

/** What intake hears with. */
export interface Listening {
  readonly deps: Deps;
  readonly job: Job;
  /** What a check-up reads by; left out where there is no set-up to look at. */
  readonly doctor?: DoctorDeps | undefined;
}

/** A comment that is being heard. */
export interface Hearing extends Listening {
  readonly event: CommentEvent;
}
