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

const RANK = { plan: 3, publish: 2, finish: 1, nothing: 0 } as const;

/** Of several things that come after intake the one that does most; of two that do as much, the later. */
export const mostOf = (ends: readonly Heard[], otherwise: Heard): Heard =>
  ends.reduce((best, one) => (RANK[one.next] >= RANK[best.next] ? one : best), otherwise);
