import { RequestId } from '../../src/domain/ids.ts';
import { shownState } from '../../src/domain/request-state.ts';
import type { RequestState } from '../../src/domain/request-state.ts';
import { tell } from '../schedule/floor.ts';
import type { Turnstile } from '../schedule/turnstile.ts';
import type { Act, Sight } from '../worlds/world.ts';
import type { Run, Runs } from './runs.ts';
import { readRequest } from './read-request.ts';
import { PERSON } from './people.ts';
import type { Site } from './site.ts';

export interface Rescue {
  readonly reruns: number;
  readonly wakes: number;
  readonly nudges: number;
}

interface Scene {
  readonly site: Site;
  readonly runs: Runs;
  readonly issue: number;
  readonly turnstile: Turnstile;
}

/** Each run is started again so often at most, and the request is woken and a person helps so often. */
const MOST_RERUNS = 3;
const MOST_WAKES = 3;
const MOST_NUDGES = 4;
/** Whoever looks after a red run comes when the budget is surely full again. */
const HELP_MS = 30 * 60_000;

/**
 * Once everything rests: people do what the world says; else the failed jobs of a run are started again; else the request is woken,
 * as the sweep does; else a person who was asked about something lost says `retry`. It ends when the request has, or nothing helps.
 */
export async function recover(scene: Scene): Promise<Rescue> {
  const { site, runs, issue, turnstile } = scene;
  const count = { reruns: 0, wakes: 0, nudges: 0 };
  const done = new Set<Act>();
  for (;;) {
    const { state } = await readRequest(site.github, issue);
    const sight = state && { state, say: sayAs(scene) };
    const act = sight && (site.world.people ?? []).find((one) => !done.has(one) && one.when(sight));
    const failed = runs.all.find(wantsRerun);
    if (act && sight) {
      done.add(act);
      tell(site.floor, PERSON, act.name);
      act.do(sight);
    } else if (failed) {
      count.reruns += 1;
      await later(scene);
      runs.rerun(failed);
    } else if (!isOver(state) && count.wakes < MOST_WAKES) {
      count.wakes += 1;
      await later(scene);
      await wake(scene);
    } else if (state && sight && lostTask(state) && count.nudges < MOST_NUDGES) {
      count.nudges += 1;
      say(scene, sight);
    } else return count;
    await turnstile.run();
  }
}

/** A red verdict is no accident: only jobs that broke are started again. */
const wantsRerun = (run: Run): boolean =>
  run.over &&
  run.attempt <= MOST_RERUNS &&
  [...run.ends.values()].some((end) => end.result === 'failure' && end.why !== 'red');

/** Done, or everything that is left waits for a person. */
function isOver(state: RequestState | undefined): boolean {
  if (!state) return false;
  if (state.phase === 'finished') return true;
  if (state.questions.some((question) => question.answer === null)) return true;
  return (
    state.live.length === 0 &&
    state.tasks.some((task) => task.status === 'asking') &&
    state.tasks.every((task) =>
      ['done', 'skipped', 'question', 'failed', 'blocked', 'waiting'].includes(shownState(state, task)),
    )
  );
}

/** A task that asks about something that was lost on the way. */
const lostTask = (state: RequestState) =>
  state.tasks.find(
    (task) => task.status === 'asking' && ['lost', 'conflict'].includes(task.questions.at(-1)?.why ?? ''),
  );

function say({ issue }: Scene, sight: Sight): void {
  const task = lostTask(sight.state);
  if (task) sight.say(issue, `/foreman retry #${task.issue ?? issue}`);
}

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

async function wake({ site, issue }: Scene): Promise<void> {
  tell(site.floor, 'sweep', 'wakes the request');
  const { forge } = site.github.connect({ login: PERSON, permissions: { actions: 'write' } });
  await forge.wake(RequestId.parse(String(issue)), 'sweep');
}
