import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scriptTrouble } from '../../src/demo/closing/show-trouble.ts';
import { brokenLaws } from './kit/broken-laws.ts';
import { openStage } from './kit/open-stage.ts';
import { playParts, stageOf } from './kit/parts-of-demo.ts';
import type { Parts } from './kit/parts-of-demo.ts';
import { patchedAction } from './kit/patched-action.ts';
import type { Patch } from './kit/patched-action.ts';

/** A report, a delivery whose own test fails first, what builds on both, and a question. */
const GROUNDWORK: Parts = { keys: ['1.1', '1.2', '2.1', '2.3'], delivered: [] };
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
const LIES: readonly (readonly [string, Lie])[] = [
  [
    'the output of the test that failed',
    {
      patch: {
        file: RETRY,
        from: "block('output', cutToBudget(output, BUDGET.output, 'end'))",
        to: "block('output', '')",
      },
      parts: GROUNDWORK,
      missed: 'Scene "1.2 codes, put right" was not told: the name of the failing test',
    },
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
      missed: 'Scene "4.1 journey, inside its boundary" was not told: the file that was outside the boundary',
    },
  ],
  [
    "a dependency's summary",
    {
      patch: {
        file: 'src/app/claim/dependencies-of.ts',
        from: "return decisions === '' ? summary :",
        to: "return decisions === '' ? '' :",
      },
      parts: GROUNDWORK,
      missed: 'Scene "2.1 friend, side by side" was not told: what task 1.2 said',
    },
  ],
  [
    "a dependency's report",
    {
      patch: {
        file: 'src/app/claim/dependencies-of.ts',
        from: "(comment && parseReportBody(comment.body)?.text) ?? ''",
        to: "comment ? '' : ''",
      },
      parts: GROUNDWORK,
      missed: 'what task 1.1 said',
    },
  ],
  [
    'the answer of the person',
    {
      patch: { file: 'src/app/claim/answers-for.ts', from: '? sanitise(text).text', to: "? ''" },
      parts: GROUNDWORK,
      missed: 'the answer of the person',
    },
  ],
];

describe('the demo’s scenes, played with the source as it is,', () => {
  it.each([
    ['the groundwork', GROUNDWORK],
    ['the journey', JOURNEY],
  ])('tell everything that they must, and land: %s', { timeout: 180_000 }, async (_, parts) => {
    expect(await play(parts, [])).toEqual([]);
  });
});

describe('the demo fails where a worker is not told', () => {
  it.each(LIES)('%s', { timeout: 180_000 }, async (_, { patch, parts, missed }) => {
    const trouble = await play(parts, [patch]);
    expect(trouble.join('\n')).toContain(missed);
  });
});

/** Plays the scenes with a changed source; what went wrong. */
async function play(parts: Parts, patches: readonly Patch[]): Promise<readonly string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'lies-'));
  const stage = await openStage({ ...stageOf(parts), action: patchedAction(join(dir, 'action'), patches) });
  try {
    const request = await playParts(stage.sandbox);
    return patches.length > 0 ? scriptTrouble(stage.sandbox) : brokenLaws(stage.sandbox, request);
  } finally {
    await stage.close();
    rmSync(dir, { recursive: true });
  }
}
