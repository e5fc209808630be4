import { awaitingIn } from '../../src/domain/request-state.ts';
import type { RequestState } from '../../src/domain/request-state.ts';
import { tell } from '../schedule/floor.ts';
import type { Turnstile } from '../schedule/turnstile.ts';
import type { Act, Sight } from '../worlds/world.ts';
import type { Run, Runs } from './runs.ts';
import { readRequest } from './read-request.ts';
import { BOT, PERSON } from './people.ts';
import type { Site } from './site.ts';

export interface Rescue {
  readonly reruns: number;
  readonly sweeps: number;
  readonly nudges: number;
}

interface Scene {
  readonly site: Site;
  readonly runs: Runs;
  readonly issue: number;
  readonly turnstile: Turnstile;
  /** Whether the sweep comes before anybody starts failed jobs again. */
  readonly sweepFirst: boolean;
}

/** Each run is started again so often at most, the sweep comes and a person helps so often. */
const MOST_RERUNS = 10;
const MOST_SWEEPS = 16;
const MOST_NUDGES = 4;
/** Between two sweeps; by then the budget is surely full again. */
const HELP_MS = 30 * 60_000;

/**
 * Once everything rests: people do what the world says; else the failed jobs of a run are started again; else the sweep comes, until
 * it has nothing to do any more; else a person who was asked about something lost says `retry`. The sweep comes at least once,
 * as it does every half hour.
 */
export async function recover(scene: Scene): Promise<Rescue> {
  const count = { reruns: 0, sweeps: 0, nudges: 0 };
  const done = new Set<Act>();
  let quiet = false;
  for (;;) {
    const { state } = await readRequest(scene.site.github, scene.issue);
    const sight = state && sightOf(scene, state, count.sweeps);
    const act = sight && (scene.site.world.people ?? []).find((one) => !done.has(one) && one.when(sight));
    const failed = scene.runs.all.find(wantsRerun);
    // What waits for CI has clocks of its own: the next sweep may find one run down where nothing was written.
    const waits = state !== undefined && awaitingIn(state).length > 0;
    const sweeps = (!quiet || waits) && count.sweeps < MOST_SWEEPS;
    if (act && sight) {
      done.add(act);
      tell(scene.site.floor, PERSON, act.name);
      act.do(sight);
    } else if (failed && !(scene.sweepFirst && sweeps)) {
      count.reruns += 1;
      await later(scene);
      scene.runs.rerun(failed);
    } else if (sweeps) {
      count.sweeps += 1;
      // A request that waits for the end of an hour goes on with a later sweep.
      quiet = !(await sweep(scene)) && !waitsForTime(state);
      continue;
    } else if (state && sight && lostTask(sight) && count.nudges < MOST_NUDGES) {
      count.nudges += 1;
      say(scene, sight);
    } else return count;
    quiet = false;
    await scene.turnstile.run();
  }
}

/** Plays the job of the half hour; gives whether there is more to do: it changed something, or was disturbed. */
async function sweep(scene: Scene): Promise<boolean> {
  const { github, floor } = scene.site;
  await later(scene);
  const { length: before } = github.history;
  const { length: struck } = floor.struck;
  tell(floor, 'schedule', 'it is time for the sweep');
  scene.runs.strike();
  await scene.turnstile.run();
  const last = scene.runs.all.findLast(({ event }) => event.kind === 'schedule');
  const undisturbed = floor.struck.length === struck;
  return github.history.length > before || !undisturbed || last?.ends.get('sweep')?.result !== 'success';
}

/** A red verdict is no accident: only jobs that broke are started again. */
const wantsRerun = (run: Run): boolean =>
  run.over &&
  run.cancelledBy === null &&
  run.event.kind !== 'schedule' &&
  run.attempt <= MOST_RERUNS &&
  [...run.ends.values()].some((end) => end.result === 'failure' && end.why !== 'red');

const waitsForTime = (state: RequestState | undefined): boolean => (state?.paused?.until ?? null) !== null;

/** A task that asks about something that was lost on the way, be it the words of its question. */
const lostTask = ({ state, read }: Sight) =>
  state.tasks.find((task) => {
    const why = task.status === 'asking' ? task.questions.at(-1)?.why : undefined;
    if (why === 'question') return read(task.issue ?? state.issue).includes('before the question was said');
    return why === 'lost' || why === 'conflict';
  });

function say({ issue }: Scene, sight: Sight): void {
  const task = lostTask(sight);
  if (task) sight.say(issue, `/foreman retry #${task.issue ?? issue}`);
}

const sightOf = (scene: Scene, state: RequestState, sweeps: number): Sight => ({
  state,
  sweeps,
  read: (issue) =>
    (scene.site.github.seen().issues.find(({ number }) => number === issue)?.comments ?? [])
      .map(({ body }) => body)
      .join('\n'),
  say: sayAs(scene),
  said: (issue) =>
    scene.site.github.history.flatMap((write) =>
      write.what === 'comment' && write.issue === issue && write.by === BOT ? [write.body] : [],
    ),
  people: scene.site.github.people,
  cancel: scene.runs.cancel,
});

const sayAs =
  ({ site }: Scene): Sight['say'] =>
  (issue, body) => {
    site.github.people.comment(issue, body, { by: PERSON });
  };

/** Lets time pass before somebody looks. */
async function later({ turnstile }: Scene): Promise<void> {
  void turnstile.enter({ name: 'time', dead: () => false }, 'passes', turnstile.now() + HELP_MS);
  await turnstile.run();
}
