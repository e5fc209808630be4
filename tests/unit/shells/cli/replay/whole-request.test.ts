import { beforeAll, describe, expect, it } from 'vitest';
import { playStep } from '../../../../../src/shells/cli/replay/play-step.ts';
import { judgePlayed, type PlayedVerdict } from '../../../../../src/shells/cli/replay/show-played.ts';
import { recordRequest, type RecordedStep } from './recorded-request.ts';

const LONG = 300_000;
let steps: readonly RecordedStep[];

beforeAll(async () => {
  steps = await recordRequest();
}, LONG);

describe('a whole request, recorded on the sandbox, which is gone by now,', () => {
  it('has a recording of each of its steps', () => {
    const names = new Set(steps.map(({ name }) => name.replace(/^exchanges-|\.jsonl$/g, '')));
    expect([...names].toSorted()).toEqual(
      ['checkpoint', 'claim', 'intake', 'plan', 'publish', 'settle', 'verify', 'work'].toSorted(),
    );
  });

  it(
    'runs again step by step: the same requests in the same order, the same outputs, files and ends',
    async () => {
      const verdicts: PlayedVerdict[] = [];
      const waiting = [...steps];
      const play = async (): Promise<void> => {
        for (let step = waiting.shift(); step; step = waiting.shift())
          verdicts.push(judgePlayed(await playStep(step.text)));
      };
      await Promise.all([play(), play()]);
      expect(verdicts.filter((verdict) => !verdict.same)).toEqual([]);
      expect(verdicts).toHaveLength(steps.length);
      expect(verdicts.every((verdict) => verdict.exchanges > 0)).toBe(true);
    },
    LONG,
  );
});
