import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashText } from '../../../src/domain/hash.ts';
import { readPlanSummaries, renderPlanSummaries } from '../../../src/text/plan-summaries.ts';
import { hostileText } from './hostile-text.ts';

const hashes = ['first', 'second', 'third'].map(hashText);

test('what plans say that the whole is comes back exactly, for the plans that are asked for', () => {
  fc.assert(
    fc.property(fc.array(hostileText, { minLength: 1, maxLength: 3 }), (texts) => {
      const plans = texts.flatMap((summary, index) => {
        const plan = hashes[index];
        return plan === undefined ? [] : [{ plan, summary }];
      });
      const file = renderPlanSummaries(plans);
      expect(readPlanSummaries(file, hashes)).toEqual(plans);
      expect(readPlanSummaries(file, hashes.slice(0, 1))).toEqual(plans.slice(0, 1));
    }),
    { numRuns: 200 },
  );
});

test('a file that is not there says nothing', () => {
  expect(readPlanSummaries('', hashes)).toEqual([]);
});
