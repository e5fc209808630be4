import type { Judge } from '../../sandbox/hub/index.ts';
import { createJudge } from '../../sandbox/hub/judge/index.ts';

/** A judge by GitHub's own descriptions that counts the exchanges it was shown. */
export interface CountingJudge {
  readonly judge: Judge;
  /** How many exchanges it was shown so far. */
  readonly judged: () => number;
}

export function createCountingJudge(): CountingJudge {
  const judge = createJudge();
  let judged = 0;
  return {
    judge: (exchange) => {
      judged += 1;
      return judge(exchange);
    },
    judged: () => judged,
  };
}
