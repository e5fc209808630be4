import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scriptTrouble } from '../../src/demo/closing/show-trouble.ts';
import { brokenLaws } from '../acceptance/kit/broken-laws.ts';
import { openStage } from '../acceptance/kit/open-stage.ts';
import { playParts, stageOf } from '../acceptance/kit/parts-of-demo.ts';
import type { Parts } from '../acceptance/kit/parts-of-demo.ts';
import { patchedAction } from '../acceptance/kit/patched-action.ts';
import type { Patch } from '../acceptance/kit/patched-action.ts';

/** A delivery whose own test fails first, and two that build on it and clash. */
const CLASH: Parts = { keys: ['1.2', '2.1', '2.2'], delivered: [] };
/** The same two in a project that has what they build on. */
const DISCOUNTS: Parts = { keys: ['2.1', '2.2'], delivered: ['1.2-codes'] };
/** A report, and a task that builds on it and asks. */
const QUESTION: Parts = { keys: ['1.1', '2.3'], delivered: [] };
/** Tests that first change what they may not. */
const JOURNEY: Parts = {
  keys: ['1.1', '4.1'],
  delivered: ['1.2-codes', '2.1-friend', '2.2-credit-next-rank', '2.3-terms', '3.1-programme'],
};

interface Lie {
  readonly patch: Patch;
  readonly parts: Parts;
  /** What the script must miss. */
  readonly missed: string;
}

const RETRY = 'src/craft/prompt/render-retry.ts';
/** The names of the failing tests stand beside the output since they are cut around them. */
const NO_OUTPUT: Patch = {
  file: RETRY,
  from: 'previousChanges, hint } =\n    retry;',
  to: "previousChanges, hint } =\n    { ...retry, output: '', failing: [] };",
};
const DEPENDENCIES = 'src/app/claim/dependencies-of.ts';
const LIES: readonly (readonly [string, Lie])[] = [
  [
    'the output of what failed',
    {
      patch: NO_OUTPUT,
      parts: CLASH,
      missed: '"1.2 codes, put right" was not told: the name of the failing test',
    },
  ],
  [
    'the output of what failed only beside another task',
    { patch: NO_OUTPUT, parts: DISCOUNTS, missed: 'which discounts clash' },
  ],
  [
    'why a delivery was refused',
    {
      patch: {
        file: RETRY,
        from: "block('why it was not taken', reason)",
        to: "block('why it was not taken', '')",
      },
      parts: JOURNEY,
      missed: 'the file that was outside the boundary',
    },
  ],
  [
    'the summary of a task that it builds on',
    {
      patch: {
        file: DEPENDENCIES,
        from: 'const { summary, decisions } = parseCommit',
        to: "const summary = '';\n  const { decisions } = parseCommit",
      },
      parts: CLASH,
      missed: 'what task 1.2 said',
    },
  ],
  [
    'the report of a task that it builds on',
    {
      patch: {
        file: DEPENDENCIES,
        from: "(comment && parseReportBody(comment.body)?.text) ?? ''",
        to: "comment ? '' : ''",
      },
      parts: QUESTION,
      missed: 'what task 1.1 said',
    },
  ],
  [
    'the answer of the person',
    {
      patch: { file: 'src/app/claim/answers-for.ts', from: ': sanitise(text).text', to: ": ''" },
      parts: QUESTION,
      missed: 'the answer of the person',
    },
  ],
];

describe('the demo’s scenes, played as they are,', () => {
  it.each([
    ['the clash', CLASH],
    ['the question', QUESTION],
    ['the journey', JOURNEY],
  ])('tell everything that they must, and land: %s', { timeout: 180_000 }, async (_, parts) => {
    const stage = await openStage(stageOf(parts));
    try {
      expect(brokenLaws(stage.sandbox, await playParts(stage.sandbox, never))).toEqual([]);
    } finally {
      await stage.close();
    }
  });
});

describe('the demo fails where a worker is not told', () => {
  it.each(LIES)('%s', { timeout: 180_000 }, async (_, { patch, parts, missed }) => {
    const dir = mkdtempSync(join(tmpdir(), 'lies-'));
    const stage = await openStage({ ...stageOf(parts), action: patchedAction(join(dir, 'action'), [patch]) });
    const trouble = (): string => scriptTrouble(stage.sandbox).join('\n');
    try {
      await playParts(stage.sandbox, () => trouble().includes(missed));
      expect(trouble()).toContain(missed);
    } finally {
      await stage.close();
      rmSync(dir, { recursive: true });
    }
  });
});

const never = (): boolean => false;
