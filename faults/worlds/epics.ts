import { defaultMoves } from './default-moves.ts';
import type { World } from './world.ts';

/** Of two places one is kept free, so that the two tasks go under an epic, and the task that mends opens a further one. */
export const epics: World = {
  ...defaultMoves,
  name: 'epics',
  about:
    'one issue holds two sub-issues at most: two tasks stand under an epic, and the one that mends a clash under another',
  mostChildren: 2,
};
