import type { JournalStore } from '../../src/ports/journal-store.ts';
import type { Arena } from './arena.ts';
import type { Dice } from './dice.ts';
import type { Around } from './racers.ts';
import { Oid } from '../../src/domain/ids.ts';
import { readRef } from '../../src/sandbox/hub/git/refs.ts';

/** What became of the appends of a series. */
export interface Appends {
  all: number;
  /** Refused, since the head had moved. */
  stale: number;
  /** Written, and the answer lost. */
  lost: number;
  /** Not written, and no answer either. */
  unsent: number;
}

export const noAppends = (): Appends => ({ all: 0, stale: 0, lost: 0, unsent: 0 });

/** How much more often the answer to a write that was carried out is lost: those writes are rare, and the hard case. */
const AFTER_TO_BEFORE = 3;

/** Counts the appends; a share of them is never sent, and three times that share of those that were written gets no answer. */
export const losing =
  (share: number, { dice, appends }: { readonly dice: Dice; readonly appends: Appends }): Around =>
  (store) => ({
    ...store,
    append: async (append) => {
      appends.all += 1;
      if (dice.chance(share)) {
        appends.unsent += 1;
        return { kind: 'unknown', message: 'the connection broke before the request was read' };
      }
      const answer = await store.append(append);
      if (answer.kind === 'refused' && answer.code === 'stale') appends.stale += 1;
      if (answer.kind !== 'done' || !dice.chance(share * AFTER_TO_BEFORE)) return answer;
      appends.lost += 1;
      return { kind: 'unknown', message: 'the answer was lost' };
    },
  });

/** A broken store: it names whatever head is there, until that is taken, so that nobody is ever too late. */
export const withoutExpectedHead =
  (around: Around): Around =>
  (store, arena) =>
    around(headless(store, arena), arena);

const headless = (store: JournalStore, arena: Arena): JournalStore => ({
  ...store,
  append: async (append) => {
    for (;;) {
      const head = readRef(arena.as(0).repo.git.dir, `refs/heads/${append.branch}`);
      const answer = await store.append({ ...append, expected: Oid.parse(head) });
      if (answer.kind !== 'refused' || answer.code !== 'stale') return answer;
    }
  },
});
