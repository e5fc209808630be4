import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/demo/sandbox.ts';
import { smallStory } from '../acceptance/kit/kill/killable-story.ts';
import type { Step } from '../acceptance/kit/kill/moment.ts';
import { playDisturbed } from '../acceptance/kit/kill/play-killed.ts';
import { stepOfJob } from '../acceptance/kit/kill/step-of.ts';
import { undisturbedSmall } from './undisturbed-small.ts';

const { action, ends } = undisturbedSmall('restarts');

/** Requests at which GitHub goes away: the n-th of a step. They are carried out, and nobody hears the answer. */
type Moments = readonly (readonly [Step, nth: number])[];

const SERIES: readonly (readonly [string, Moments])[] = [
  ['early in each step', [['intake', 2], ['publish', 2], ['claim', 1], ['checkpoint', 1], ['settle', 2]]], // prettier-ignore
  ['in the midst of each', [['intake', 4], ['publish', 5], ['claim', 3], ['checkpoint', 4], ['settle', 7]]], // prettier-ignore
];

describe('GitHub restarts under a request, with what it had stored,', () => {
  it.each(SERIES)('%s: nothing is lost, nothing doubled', { timeout: 180_000 }, async (_, moments) => {
    let restarts: readonly Promise<void>[] = [];
    const begin = (sandbox: Sandbox): void => {
      restarts = moments.map((moment) => restartAt(sandbox, moment));
    };
    const { problems } = await playDisturbed(smallStory, ends(), { action, hasty: false, begin });
    await Promise.all(restarts);
    expect(problems).toEqual([]);
  });
});

const DOWN_MS = 150;

/** Waits for a step's n-th request, lets it be carried out, and ends all connections; resolves when the hub is back. */
function restartAt({ hub }: Sandbox, [step, nth]: Moments[number]): Promise<void> {
  return new Promise((resolve, reject) => {
    let seen = 0;
    hub.faults.push({
      mode: { kind: 'slow-answer', milliseconds: 60_000 },
      times: 1,
      match: ({ who, route }) => {
        if (who.kind !== 'job' || stepOfJob(who.job) !== step || route?.startsWith('git ')) return false;
        seen += 1;
        if (seen !== nth) return false;
        setImmediate(() => {
          hub.restart({ downMilliseconds: DOWN_MS }).then(resolve, reject);
        });
        return true;
      },
    });
  });
}
