import { describe, expect, it } from 'vitest';
import { smallStory } from '../acceptance/kit/kill/killable-story.ts';
import type { Moment } from '../acceptance/kit/kill/moment.ts';
import { playKilled } from '../acceptance/kit/kill/play-killed.ts';
import { undisturbedSmall } from './undisturbed-small.ts';

const { action, ends } = undisturbedSmall('kills');

/** The worst places; all others are reached by `npm run kills`. */
const MOMENTS: readonly (readonly [string, Moment])[] = [
  [
    'publish has filed the issues and does not learn it',
    { at: 'request', step: 'publish', nth: 1, side: 'after', doing: 'createIssue' },
  ],
  ['a worker has had its answer and does not hear it', { at: 'model', step: 'work', nth: 1 }],
  [
    'settle has landed a task and does not learn it',
    { at: 'request', step: 'settle', nth: 1, side: 'after', doing: 'updateRefs' },
  ],
];

describe('a job that is killed and run again comes to the same end', () => {
  it.each(MOMENTS)('where %s', { timeout: 120_000 }, async (_, moment) => {
    const outcome = await playKilled(smallStory, ends(), { moment, action, hasty: true });
    expect(outcome.struck).not.toBeNull();
    expect(outcome.problems).toEqual([]);
  });
});
