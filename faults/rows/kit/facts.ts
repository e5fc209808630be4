import { CHECKERS } from '../../checkers/index.ts';
import type { Evidence } from '../../checkers/checker.ts';
import { evidenceOf } from '../../sweep/judge.ts';
import type { Picture } from '../../github/index.ts';
import type { Facts } from '../row.ts';
import { play } from './play.ts';
import type { Played } from './play.ts';

const MOST_WORDS = 200;
const usual = new Map<string, Promise<Picture>>();

/** What is known of a session, as the checkers read it. */
export async function evidence(played: Played): Promise<Evidence> {
  const { world } = played;
  const picture = usual.get(world.name) ?? play({ world: { ...world, people: [] } }).then(pictureOf);
  usual.set(world.name, picture);
  return evidenceOf(played, [await picture]);
}

const pictureOf = ({ github }: Played): Picture => github.picture();

/** What holds of every session, whatever went wrong: no checker finds anything, and each strike and act had its moment. */
export const holds = (...sessions: readonly Played[]): Promise<Facts> => content(CHECKERS, sessions);

/** The same where what a person did makes the end another one than it would have been. */
export const holdsOtherwise = (...sessions: readonly Played[]): Promise<Facts> =>
  content(
    CHECKERS.filter(({ name }) => name !== 'same-end'),
    sessions,
  );

async function content(checkers: typeof CHECKERS, sessions: readonly Played[]): Promise<Facts> {
  const facts: Record<string, boolean> = {};
  for (const played of sessions) Object.assign(facts, await broken(checkers, played));
  return Object.keys(facts).length > 0 ? facts : { 'every checker is content': true };
}

async function broken(checkers: typeof CHECKERS, played: Played): Promise<Facts> {
  const seen = await evidence(played);
  const found = checkers.flatMap(({ name, check }) => check(seen).map((what) => `${name}: ${what}`));
  const missed = played.missed.map((one) => `${one} never came`);
  return Object.fromEntries([...missed, ...found].map((words) => [words.slice(0, MOST_WORDS), false]));
}

/** Whether the request came to its end by itself: no job was red, and nobody had to start one again. */
export const unaided = (...sessions: readonly Played[]): boolean =>
  sessions.every(
    ({ rescue, jobs }) => rescue.reruns === 0 && jobs.every(({ result }) => result !== 'failure'),
  );
