import { question } from '../../worlds/question.ts';
import { play } from './play.ts';
import type { Played } from './play.ts';

/** A request that waits for an answer which nobody gives. */
export const askedSession = (): Promise<Played> =>
  play({ world: { ...question, name: 'asked', people: [], end: 'asked' } });

/** How much was written to the repository besides comments and reactions. */
export const weightOf = ({ github }: Pick<Played, 'github'>): number =>
  github.history.filter(({ what }) => !['comment', 'comment-edited', 'reaction'].includes(what)).length;
