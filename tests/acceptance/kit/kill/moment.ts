/** Foreman's steps that can be killed, in the order in which a request meets them. */
export const STEPS = [
  'intake',
  'plan',
  'publish',
  'claim',
  'work',
  'checkpoint',
  'verify',
  'settle',
] as const;
export type Step = (typeof STEPS)[number];

/**
 * When a process is killed. `request`: at the step's n-th request to GitHub, before the hub looks at it or after it has done
 * what it was asked but not answered. `model`: when the n-th question has reached the model. `life`: at a fraction of the shortest
 * life of the step's processes, in its n-th or the first after it that still lives then.
 */
export type Moment =
  | {
      readonly at: 'request';
      readonly step: Step;
      readonly nth: number;
      readonly side: 'before' | 'after';
      /** Counts only requests that do this: a mutation or a route. */
      readonly doing?: string;
    }
  | { readonly at: 'model'; readonly step: 'plan' | 'work'; readonly nth: number }
  | {
      readonly at: 'life';
      readonly step: Step;
      readonly nth: number;
      readonly part: number;
      readonly lifeMs: number;
    };

/** How often each step asked GitHub or the model, how many processes it had, and how short the shortest life was, in a run without a kill. */
export interface Usual {
  readonly requests: Readonly<Record<Step, number>>;
  readonly processes: Readonly<Record<Step, number>>;
  readonly questions: { readonly plan: number; readonly work: number };
  readonly lifeMs: Readonly<Record<Step, number>>;
}

/** Steps that write much come more often. */
const ROUND = [
  'publish',
  'settle',
  'checkpoint',
  'intake',
  'claim',
  'work',
  'settle',
  'publish',
  'plan',
  'checkpoint',
  'verify',
  'settle',
] as const satisfies readonly Step[];

/** The moment of a seed; seeds that follow each other go through the steps and spread over each one's requests. */
export function chooseMoment(seed: number, usual: Usual): Moment {
  const step = ROUND[seed % ROUND.length] ?? 'publish';
  const spread = (seed * 0.618_033_988_75) % 1;
  if (step === 'plan' || step === 'work') {
    if (seed % 2 === 0) return { at: 'model', step, nth: placeOf(spread, usual.questions[step]) };
    return lifeMoment(step, spread, usual);
  }
  if (step === 'verify' || spread > 0.9) return lifeMoment(step, spread, usual);
  const place = Math.floor((spread / 0.9) * usual.requests[step] * 2);
  return { at: 'request', step, nth: 1 + (place >> 1), side: place % 2 === 0 ? 'before' : 'after' };
}

function lifeMoment(step: Step, spread: number, usual: Usual): Moment {
  const part = (spread * 7.3) % 0.7;
  return { at: 'life', step, nth: placeOf(spread, usual.processes[step]), part, lifeMs: usual.lifeMs[step] };
}

const placeOf = (spread: number, many: number): number => 1 + Math.min(many - 1, Math.floor(spread * many));

/** A moment in words, for the table. */
export function describeMoment(moment: Moment): string {
  const { step, nth } = moment;
  if (moment.at === 'request') return `${step}: ${moment.side} request ${nth}`;
  if (moment.at === 'model') return `${step}: question ${nth} to the model`;
  return `${step}: process ${nth} after ${Math.round(moment.part * 100)} % of its life`;
}
