import { decideSettle } from '../../src/flow/decide-settle.ts';
import type { LegEnd } from '../../src/flow/decide-settle.ts';
import type { RunRef } from '../../src/domain/ids.ts';
import type { RequestState } from '../../src/domain/request-state.ts';
import { decideFinish } from '../../src/flow/decide-finish.ts';
import { grantsOrIdle } from '../../src/flow/decide-grants.ts';
import type { Pools } from '../../src/flow/decide-grants.ts';
import { decideAnswer, decideResume, decideSkip, decideStop } from '../../src/flow/decide-word.ts';
import type { Decision } from '../../src/flow/decision.ts';
import { decideWake, isAwake } from '../../src/flow/decide-wake.ts';
import { decideSweep } from '../../src/flow/decide-sweep.ts';
import { foresee } from '../../src/flow/replay.ts';

/** Which run decides, and whether it is one that was started again. */
export interface Decider {
  readonly run: RunRef;
  readonly again: boolean;
}

/** The rules that the model runs: flow's own decisions, and how an actor carries one out. */
export interface Rules {
  readonly grants: (state: RequestState, pools: Pools, by: Decider) => Decision;
  readonly settle: (state: RequestState, end: LegEnd) => Decision;
  readonly finish: typeof decideFinish;
  readonly answer: typeof decideAnswer;
  readonly stop: typeof decideStop;
  readonly resume: typeof decideResume;
  readonly skip: typeof decideSkip;
  readonly wake: typeof decideWake;
  readonly isAwake: typeof isAwake;
  readonly sweep: typeof decideSweep;
  readonly foresee: typeof foresee;
  /** An append names the head that it was decided on. */
  readonly expectsHead: boolean;
  /** A move of the work branch names where it stood. */
  readonly expectsWork: boolean;
  /** After a lost answer the decision is made again on what stands there. */
  readonly decidesAgain: boolean;
  /** Whether the report of a settled leg can still decide something; in the real rules it cannot, and the model drops it. */
  readonly oldReportsCount: boolean;
}

/** The rules of the product. */
export const realRules: Rules = {
  grants: (state, pools) => grantsOrIdle(state, pools),
  settle: decideSettle,
  finish: decideFinish,
  answer: decideAnswer,
  stop: decideStop,
  resume: decideResume,
  skip: decideSkip,
  wake: decideWake,
  isAwake,
  sweep: decideSweep,
  foresee,
  expectsHead: true,
  expectsWork: true,
  decidesAgain: true,
  oldReportsCount: false,
};
