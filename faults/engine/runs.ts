import type { FakeOptions } from '../github/index.ts';
import { tell } from '../schedule/floor.ts';
import type { Mortal } from '../schedule/floor.ts';
import { playCi } from './ci.ts';
import { playForeman, startsRun } from './foreman-workflow.ts';
import type { Trigger } from './foreman-workflow.ts';
import type { Attempt, JobEnd, PlayedJob } from './jobs.ts';
import type { Site } from './site.ts';

/** One workflow run with its attempts. */
export interface Run {
  readonly id: number;
  readonly event: Trigger;
  attempt: number;
  ends: ReadonlyMap<string, JobEnd>;
  over: boolean;
  /** Who cancelled it; Foreman does so where a person says stop. */
  cancelledBy: 'person' | 'foreman' | null;
  /** Its jobs under way. */
  readonly alive: Set<Mortal>;
}

/** The runs of a repository: events start them, and a person or a robot starts failed jobs again. */
export interface Runs {
  readonly all: readonly Run[];
  readonly jobs: readonly PlayedJob[];
  /** Hands every event that is new to the turnstile; each delivery has a turn of its own. */
  readonly hear: () => void;
  readonly rerun: (run: Run) => void;
  /** The hour of the sweep. */
  readonly strike: () => void;
  /** A person cancels the runs of which a job died. */
  readonly cancel: () => void;
  /** Foreman cancels a run by the API: its jobs end where they are, and none begins any more. */
  readonly end: (run: Run) => void;
  /** What went wrong in the engine itself: never a fault of Foreman's. */
  readonly broken: () => unknown;
}

const EVENT_MS = 500;
const REORDERED_MS = 90_000;
/** Deliveries are GitHub's: nobody kills them. */
const github: Mortal = { name: 'github', dead: () => false, kill: () => undefined };

export function createRuns(site: Site): Runs {
  const { floor, github: hub } = site;
  const all: Run[] = [];
  const jobs: PlayedJob[] = [];
  const groups = new Map<string, Promise<unknown>>();
  let heard = 0;
  let broken: unknown = null;
  const guard = (work: Promise<void>): void => void work.catch((error: unknown) => (broken ??= error));
  const play = async (run: Run): Promise<void> => {
    const { id, alive } = run;
    const isCancelled = (): boolean => run.cancelledBy === 'foreman';
    const begun = { run: id, attempt: run.attempt, before: run.ends, groups, alive, isCancelled };
    const attempt: Attempt = { ...begun, ends: new Map() };
    await playForeman(site, attempt, run.event);
    for (const end of attempt.ends.values()) {
      if (end.fresh) jobs.push({ ...end, run: id, attempt: run.attempt });
    }
    run.ends = attempt.ends;
    run.over = true;
  };
  const begin = (event: Trigger): void => {
    const run: Run = {
      id: all.length + 1,
      event,
      attempt: 1,
      ends: new Map(),
      over: false,
      cancelledBy: null,
      alive: new Set(),
    };
    all.push(run);
    guard(play(run));
  };
  return {
    all,
    jobs,
    broken: () => broken,
    hear: () => {
      for (; heard < hub.events.length; heard += 1) {
        const event = hub.events[heard];
        if (event?.kind === 'ci-begun') guard(playCi(site, event.run));
        if (event && startsRun(event)) guard(deliver(site, { event, begin, number: heard + 1 }));
      }
    },
    strike: () => begin({ kind: 'schedule' }),
    cancel: () => {
      for (const run of all.filter(hasDied)) run.cancelledBy = 'person';
    },
    end: (run) => {
      run.cancelledBy = 'foreman';
      tell(floor, 'github', `cancels run ${run.id}`);
      for (const actor of run.alive) actor.kill();
    },
    rerun: (run) => {
      run.attempt += 1;
      run.over = false;
      tell(floor, 'robot', `starts the failed jobs of run ${run.id} again (attempt ${run.attempt})`);
      guard(play(run));
    },
  };
}

const hasDied = ({ ends }: Run): boolean =>
  [...ends.values()].some(({ result, why }) => result === 'failure' && why === 'killed');

/** The runs as the API tells of them. */
export const boardOf = (runs: Runs): NonNullable<FakeOptions['runs']> => ({
  view: (id) => {
    const run = runs.all.find((one) => one.id === id);
    if (!run) return undefined;
    const failed = [...run.ends.values()].some((end) => end.result === 'failure');
    const ended = run.cancelledBy ? 'cancelled' : failed ? 'failure' : 'success';
    const conclusion = run.over ? ended : null;
    return { id, attempt: run.attempt, over: run.over, conclusion };
  },
  rerun: (id) => {
    const run = runs.all.find((one) => one.id === id);
    if (run?.over) runs.rerun(run);
  },
  cancel: (id) => {
    const run = runs.all.find((one) => one.id === id);
    if (run && !run.over) runs.end(run);
  },
});

interface Delivery {
  readonly event: Trigger;
  readonly number: number;
  readonly begin: (event: Trigger) => void;
}

/** One event on its way: it may come twice, or after others. */
async function deliver({ floor }: Site, { event, number, begin }: Delivery): Promise<void> {
  const call = `event ${number}, ${wordsOf(event)}`;
  const { turnstile } = floor;
  const turn = await turnstile.enter(github, call, turnstile.now() + EVENT_MS);
  const modes = ['duplicate', 'reordered'] as const;
  const offer = { turn, at: turnstile.now(), actor: github.name, call, modes, parts: 1 };
  floor.offers.push(offer);
  const fault = floor.faults(offer);
  const mode = fault?.mode === 'duplicate' || fault?.mode === 'reordered' ? fault.mode : null;
  if (fault && mode) floor.struck.push({ ...fault, call, actor: github.name });
  tell(floor, github.name, `delivers ${call}${mode ? ` [${mode}]` : ''}`);
  if (mode === 'reordered') await turnstile.enter(github, call, turnstile.now() + REORDERED_MS);
  begin(event);
  if (mode !== 'duplicate') return;
  await turnstile.enter(github, `${call} again`, turnstile.now() + EVENT_MS);
  begin(event);
}

function wordsOf(event: Trigger): string {
  if (event.kind === 'comment') return `comment ${event.event.comment}`;
  if (event.kind === 'ci-ended') return `CI ended on ${event.branch}`;
  if (event.kind === 'pull-ended') return `pull request ${event.pull} ended`;
  if (event.kind === 'review') return `a part of a review of ${event.pull}`;
  return event.kind === 'dispatch' ? event.why : event.kind;
}
