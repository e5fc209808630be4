import type { RequestId } from '../../domain/ids.ts';
import type { PlanBrief } from '../../domain/plan-brief.ts';

/** What comes after intake. */
export interface Heard {
  /** `finish`: nothing is left to be done, so that only the end is to be made. */
  readonly next: 'plan' | 'publish' | 'finish' | 'nothing';
  readonly request: RequestId | null;
  readonly brief: PlanBrief | null;
  readonly why: string;
}

/** Nothing follows, and why. */
export const silence = (why: string): Heard => ({ next: 'nothing', request: null, brief: null, why });
