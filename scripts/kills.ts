import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyAction } from '../tests/acceptance/kit/copy-action.ts';
import { demoStory, smallStory } from '../tests/acceptance/kit/kill/killable-story.ts';
import type { KillableStory } from '../tests/acceptance/kit/kill/killable-story.ts';
import { chooseMoment, describeMoment } from '../tests/acceptance/kit/kill/moment.ts';
import { playKilled, playUndisturbed } from '../tests/acceptance/kit/kill/play-killed.ts';
import type { Outcome, Undisturbed } from '../tests/acceptance/kit/kill/play-killed.ts';

/**
 * Plays requests in which one process of Foreman's is killed, runs the failed jobs again, and compares the end with that of a
 * request that nobody disturbed: `npm run kills -- [--seeds 20] [--from 1] [--seed S] [--story small|demo]
 * [--action folder with action.yml and dist]`.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    story: { type: 'string' },
    action: { type: 'string' },
  },
});
const EVERY_FIFTH = 5;
const first = Number(values.seed ?? values.from);
const seeds = Array.from(
  { length: values.seed === undefined ? Number(values.seeds) : 1 },
  (_, n) => first + n,
);
const dir = mkdtempSync(join(tmpdir(), 'kills-'));
try {
  process.exitCode = await main(values.action ?? copyAction(join(dir, 'action')));
} finally {
  rmSync(dir, { recursive: true, force: true });
}

async function main(action: string): Promise<number> {
  const undisturbed = new Map<string, Undisturbed>();
  const rows: string[] = [];
  let failed = 0;
  for (const seed of seeds) {
    const story = storyOf(seed);
    const expected = undisturbed.get(story.name) ?? (await playUndisturbed(story, action));
    undisturbed.set(story.name, expected);
    const moment = chooseMoment(seed, expected.usual);
    const name = `seed ${seed} (${story.name}) ${describeMoment(moment)}`;
    const started = performance.now();
    const outcome = await playKilled(story, expected, { moment, action, hasty: seed % 2 === 1 });
    const row = `${name} | ${told(outcome)} | ${((performance.now() - started) / 1000).toFixed(0)} s`;
    console.log([row, ...outcome.problems.map((one) => `    ${one}`)].join('\n'));
    rows.push(row);
    if (outcome.problems.length > 0 || outcome.struck === null) failed += 1;
  }
  console.log(['', 'The table:', ...rows, '', `${rows.length - failed} passed, ${failed} failed`].join('\n'));
  return failed === 0 ? 0 : 1;
}

function storyOf(seed: number): KillableStory {
  const name = values.story ?? (seed % EVERY_FIFTH === 0 ? 'demo' : 'small');
  return name === 'demo' ? demoStory() : smallStory;
}

function told({ struck, reruns, problems }: Outcome): string {
  const killed = struck
    ? `killed ${struck.job} of run ${struck.runId}, ${struck.doing}`
    : 'nothing was killed';
  return `${killed} | ${reruns} re-runs | ${problems.length === 0 ? 'the same' : `${problems.length} DIFFERENCES`}`;
}
