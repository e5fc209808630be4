import type { Deps, Job } from '../../src/app/deps.ts';
import { done } from '../../src/ports/answer.ts';
import type { JournalStore } from '../../src/ports/journal-store.ts';
import { hubDeps } from '../../bench/journal/hub-deps.ts';
import type { Arena } from './arena.ts';
import type { Dice } from './dice.ts';
import { directLook } from './direct-look.ts';
import { directMoves, directStore } from './direct-store.ts';

/** How the runs of a race reach the repository: by the hub's operations in this process, or by HTTP and the real adapters. */
export type Way = 'direct' | 'wire';

/** What stands between a run and its journal. */
export type Around = (store: JournalStore, arena: Arena) => JournalStore;

export interface Racers {
  readonly arena: Arena;
  readonly way: Way;
  readonly dice: Dice;
  readonly around: Around;
}

/** What a run of a race reaches the outside by; before each call the others may have their turn. */
export function depsOf({ arena, way, dice, around }: Racers, run: number): Deps {
  if (way === 'wire') {
    const wire = hubDeps(arena.hub, run, arena.node);
    return { ...wire, journal: around(wire.journal, arena) };
  }
  const as = () => arena.as(run);
  const turn = turnsBy(dice);
  const store = around(directStore(as), arena);
  return {
    ...arena.spare,
    forge: {
      ...arena.spare.forge,
      look: async (query) => {
        await turn();
        return done(directLook(as(), query));
      },
      change: async (changes) => {
        await turn();
        const moves = changes.flatMap((change) => (change.do === 'refs' ? [change.moves] : []));
        if (moves.length < changes.length) throw new Error('A direct race changes nothing but branches.');
        const answers = await Promise.all(moves.map((one) => directMoves(as, one)));
        const made = { node: null, number: null, names: [], oid: null, journal: null };
        return answers.map((answer) => (answer.kind === 'done' ? done(made) : answer));
      },
    },
    journal: {
      ...store,
      append: async (append) => {
        await turn();
        return store.append(append);
      },
    },
    clock: { now: () => Date.now(), sleep: turn },
  };
}

/** Which run of the workflow a racer is. */
export const jobOf = (id: number): Job => ({ run: { id, attempt: 1 }, runUrl: '', trigger: '/foreman' });

const MOST_TURNS = 4;

/** Lets the others go first, none to three times. */
const turnsBy = (dice: Dice) => async (): Promise<void> => {
  for (let turns = dice.below(MOST_TURNS); turns > 0; turns -= 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
};
