import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCommits } from '../../../../faults/protocol/commits.ts';
import {
  foldState,
  keyOf,
  requestFields,
  taskFields,
  whyDropped,
} from '../../../../faults/protocol/fields.ts';
import { NONCE, filedState, poolsOf } from '../../../../faults/protocol/first-state.ts';
import { legEnd } from '../../../../faults/protocol/leg-end.ts';
import { REPORT } from '../../../../faults/protocol/node.ts';
import { worldOf } from '../../../../faults/protocol/worlds.ts';
import type { RequestState } from '../../../../src/domain/request-state.ts';
import { hashText } from '../../../../src/domain/hash.ts';
import type { JournalEvent } from '../../../../src/domain/journal.ts';
import { decideFinish } from '../../../../src/flow/decide-finish.ts';
import { grantsOrIdle } from '../../../../src/flow/decide-grants.ts';
import { decideSettle } from '../../../../src/flow/decide-settle.ts';
import { decideSweep } from '../../../../src/flow/decide-sweep.ts';
import { decideAnswer, decideResume, decideSkip, decideStop } from '../../../../src/flow/decide-word.ts';
import { foresee } from '../../../../src/flow/replay.ts';

const REPORTS = [
  REPORT.green,
  REPORT.green,
  REPORT.red,
  REPORT.refused,
  REPORT.question,
  REPORT.conflict,
  REPORT.stale,
];
const run = { id: 1, attempt: 1 };
const world = worldOf('diamond');
const pools = poolsOf(world);

/** Every decision that flow has for a state, one after another; `next` draws how a leg ended. */
function decisions(state: RequestState, commits: ReturnType<typeof createCommits>) {
  const grants = grantsOrIdle(state, pools).events;
  const settled = state.live.flatMap(({ grant }) =>
    REPORTS.map((report) => {
      const base = state.work === null ? 1 : commits.numberOf(state.work);
      const commit = commits.candidate(base, grant.term);
      const leg = { report, commit, behind: 0 };
      return decideSettle(state, legEnd({ grant, run: 1, leg, commits })).events;
    }),
  );
  const word = { comment: 77, by: 'mona', text: hashText('yes') };
  const words = state.tasks.flatMap(({ issue }) => [
    decideAnswer(state, issue ?? 0, word).events,
    decideSkip(state, issue ?? 0, word).events,
  ]);
  const ends = new Map([[1, 'ended' as const]]);
  const swept = decideSweep(state, { ends, nonceOf: () => NONCE }, { run, finish: NONCE }).events;
  const others = [
    decideStop(state, word).events,
    decideResume(state, word).events,
    decideFinish(state, NONCE).events,
  ];
  return [grants, ...settled, ...words, swept, ...others];
}

test('a state and what is left of it after folding lead to the same decisions, along random histories', () => {
  const draws = fc.array(fc.nat({ max: 9999 }), { minLength: 5, maxLength: 40 });
  fc.assert(
    fc.property(draws, (drawn) => {
      const commits = createCommits();
      let state = filedState(world, commits);
      const seen = new Map<string, string>();
      for (const draw of drawn) {
        const made = decisions(state, commits);
        expect(decisions(foldState(state), commits)).toEqual(made);
        const key = keyOf(foldState(state));
        expect(seen.get(key) ?? JSON.stringify(made)).toBe(JSON.stringify(made));
        seen.set(key, JSON.stringify(made));
        const some: readonly (readonly JournalEvent[])[] = made.filter((events) => events.length > 0);
        state = foresee(state, some[draw % some.length] ?? [], { id: 1, attempt: 1 + (draw % 3) });
        state = { ...state, last: draw, spent: [] };
      }
    }),
    { numRuns: 150 },
  );
});

test('every dropped field is named with its reason, and no other one is', () => {
  const dropped = [...Object.entries(requestFields), ...Object.entries(taskFields)]
    .filter(([, use]) => use === 'dropped')
    .map(([name]) => name);
  expect(dropped.toSorted()).toEqual(Object.keys(whyDropped).toSorted());
});

test('a field that nobody has spoken of stops the model', () => {
  const state = { ...filedState(world, createCommits()), mood: 'new' };
  expect(() => foldState(state)).toThrow('does not know mood');
});
