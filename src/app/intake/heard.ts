import type { RequestId } from '../../domain/ids.ts';
import type { PlanBrief } from '../../domain/plan-brief.ts';

/** What comes after intake. */
export interface Heard {
  readonly next: 'plan' | 'publish' | 'nothing';
  readonly request: RequestId | null;
  readonly brief: PlanBrief | null;
  readonly why: string;
}

/** Nothing follows, and why. */
export const silence = (why: string): Heard => ({ next: 'nothing', request: null, brief: null, why });
