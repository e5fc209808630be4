import { STEPS } from './moment.ts';
import type { Moment, Usual } from './moment.ts';

const SIDES = ['before', 'after'] as const;

/**
 * The moments at every call to GitHub that the steps usually make, in the order in which a request meets them: before it is looked
 * at and after it was carried out, or one of the two, taking turns.
 */
export const everyCall = (usual: Usual, sides: 'both' | 'alternately'): readonly Moment[] =>
  STEPS.flatMap((step, place) =>
    Array.from({ length: usual.requests[step] }, (_, index) => index + 1).flatMap((nth) =>
      SIDES.filter((_, side) => sides === 'both' || (nth + place) % 2 === side).map((side) => ({
        at: 'request' as const,
        step,
        nth,
        side,
      })),
    ),
  );
