import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyAction } from '../tests/acceptance/kit/copy-action.ts';
import { demoStory, smallStory } from '../tests/acceptance/kit/kill/killable-story.ts';
import type { KillableStory } from '../tests/acceptance/kit/kill/killable-story.ts';
import { everyCall } from '../tests/acceptance/kit/kill/every-call.ts';
import { chooseMoment, describeMoment } from '../tests/acceptance/kit/kill/moment.ts';
import type { Moment } from '../tests/acceptance/kit/kill/moment.ts';
import { playKilled, playUndisturbed } from '../tests/acceptance/kit/kill/play-killed.ts';
import type { Outcome, Undisturbed } from '../tests/acceptance/kit/kill/play-killed.ts';

/**
 * Plays requests in which one process of Foreman's is killed, runs the failed jobs again, and compares the end with that of a
 * request that nobody disturbed: `npm run kills -- [--seeds 20] [--from 1] [--seed S] [--story small|demo]
 * [--every-call [--one-side]] [--at-once N] [--action folder with action.yml and dist]`.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    story: { type: 'string' },
    'every-call': { type: 'boolean', default: false },
    'one-side': { type: 'boolean', default: false },
    'at-once': { type: 'string' },
    action: { type: 'string' },
  },
});

/** One request to play: what it is called, and where in it something is killed. */
interface Play {
  readonly name: string;
  readonly story: KillableStory;
  readonly expected: Undisturbed;
  readonly moment: Moment;
  readonly hasty: boolean;
}

const EVERY_FIFTH = 5;
/** Of the calls that a request usually makes, one in so many may not come up in a play, since legs that run side by side save each other some. */
const ONE_MAY_BE_MISSING_IN = 20;
const dir = mkdtempSync(join(tmpdir(), 'kills-'));
try {
  process.exitCode = await main(values.action ?? copyAction(join(dir, 'action')));
} finally {
  rmSync(dir, { recursive: true, force: true });
}

async function main(action: string): Promise<number> {
  const plays = values['every-call'] ? await playsOfCalls(action) : await playsOfSeeds(action);
  const rows: string[] = [];
  let [failed, missing] = [0, 0];
  const playNext = async (): Promise<void> => {
    for (let play = plays.shift(); play; play = plays.shift()) {
      const started = performance.now();
      const outcome = await playKilled(play.story, play.expected, { ...play, action });
      const row = `${play.name} | ${told(outcome)} | ${secondsSince(started)} s`;
      console.log([row, ...outcome.problems.map((one) => `    ${one}`)].join('\n'));
      rows.push(row);
      if (outcome.problems.length > 0) failed += 1;
      else if (outcome.struck === null) missing += 1;
    }
  };
  const most = values['every-call'] ? Math.floor(plays.length / ONE_MAY_BE_MISSING_IN) : 0;
  const atOnce = Number(values['at-once'] ?? (values['every-call'] ? 2 : 1));
  await Promise.all(Array.from({ length: atOnce }, playNext));
  const passed = rows.length - failed - missing;
  console.log(['', 'The table:', ...rows, '', `${passed} passed, ${failed} failed`].join('\n'));
  if (missing > 0) console.log(`${missing} killed nothing; ${most} may`);
  return failed === 0 && missing <= most && passed > 0 ? 0 : 1;
}

/** Every call to GitHub that the story makes when nobody disturbs it, in turn. */
async function playsOfCalls(action: string): Promise<Play[]> {
  const story = storyNamed(values.story ?? 'small');
  const expected = await playUndisturbed(story, action);
  return everyCall(expected.usual, values['one-side'] ? 'alternately' : 'both').map((moment, index) => ({
    name: `call ${index + 1} (${story.name}) ${describeMoment(moment)}`,
    story,
    expected,
    moment,
    hasty: index % 4 < 2,
  }));
}

async function playsOfSeeds(action: string): Promise<Play[]> {
  const first = Number(values.seed ?? values.from);
  const length = values.seed === undefined ? Number(values.seeds) : 1;
  const undisturbed = new Map<string, Undisturbed>();
  const plays: Play[] = [];
  for (const seed of Array.from({ length }, (_, n) => first + n)) {
    const story = storyNamed(values.story ?? (seed % EVERY_FIFTH === 0 ? 'demo' : 'small'));
    const expected = undisturbed.get(story.name) ?? (await playUndisturbed(story, action));
    undisturbed.set(story.name, expected);
    const moment = chooseMoment(seed, expected.usual);
    const name = `seed ${seed} (${story.name}) ${describeMoment(moment)}`;
    plays.push({ name, story, expected, moment, hasty: seed % 2 === 1 });
  }
  return plays;
}

function storyNamed(name: string): KillableStory {
  return name === 'demo' ? demoStory() : smallStory;
}

function told({ struck, reruns, problems }: Outcome): string {
  const killed = struck
    ? `killed ${struck.job} of run ${struck.runId}, ${struck.doing}`
    : 'nothing was killed';
  return `${killed} | ${reruns} re-runs | ${problems.length === 0 ? 'the same' : `${problems.length} DIFFERENCES`}`;
}

function secondsSince(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(0);
}
