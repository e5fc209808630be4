import type { Oid } from '../../src/domain/ids.ts';
import type { RequestState } from '../../src/domain/request-state.ts';
import type { JournalEntry } from '../../src/domain/journal.ts';
import { createFakeGithub } from '../github/index.ts';
import type { FakeGithub, FakeOptions } from '../github/index.ts';
import { chooseBy } from '../schedule/choose.ts';
import { tell } from '../schedule/floor.ts';
import type { FaultSource, Floor, Offer } from '../schedule/floor.ts';
import { createTurnstile } from '../schedule/turnstile.ts';
import type { World } from '../worlds/world.ts';
import { filesOf } from './world-files.ts';
import { createSessionIds } from './ids.ts';
import type { PlayedJob } from './jobs.ts';
import { PERSON } from './people.ts';
import { createPasts } from './past.ts';
import { meanwhileIn } from './meanwhile.ts';
import { recover } from './recover.ts';
import { boardOf, createRuns } from './runs.ts';
import type { Runs } from './runs.ts';
import { readRequest } from './read-request.ts';
import type { Site } from './site.ts';

/** Everything that is known of one session when it is over: what the checkers judge. */
export interface Session {
  readonly world: World;
  readonly site: Site;
  readonly issue: number;
  readonly github: FakeGithub;
  readonly entries: readonly JournalEntry[];
  readonly state: RequestState | undefined;
  /** What stands beside the journal, by its path. */
  readonly notes: ReadonlyMap<string, string>;
  readonly jobs: readonly PlayedJob[];
  readonly runs: Runs;
  readonly floor: Floor;
  /** How the end came: by itself, by what a person or robot does after faults, or not at all. */
  readonly rescue: { readonly reruns: number; readonly sweeps: number; readonly nudges: number };
  readonly endedAt: number;
}

export interface SessionPlan {
  readonly world: World;
  /** Who goes next, and what the ids are. */
  readonly order: number;
  readonly faults: FaultSource;
  /** Told once, before anything happens: people who act in between take the repository from here. */
  readonly opened?: (site: Site) => void;
}

type RunBoard = NonNullable<FakeOptions['runs']>;

/** Half of this is never reached: a session that needs more does not come to rest. */
const MOST_TURNS = 2_000;
const START = Date.parse('2026-03-01T09:00:00.000Z');

/** Plays one request of a world from its first comment to its end, with whatever faults the plan holds. */
export async function playSession({ world, order, faults, opened }: SessionPlan): Promise<Session> {
  let afterTurn = (): void => undefined;
  let board: RunBoard = { view: () => undefined, rerun: () => undefined, cancel: () => undefined };
  const turnstile = createTurnstile({
    choose: chooseBy(order),
    start: START,
    turnMs: 150,
    mostTurns: MOST_TURNS,
    afterTurn: () => afterTurn(),
  });
  let act: (offer: Offer) => void = () => undefined;
  const struckBy: FaultSource = (offer) => (act(offer), faults(offer));
  const floor: Floor = {
    turnstile,
    faults: struckBy,
    offers: [],
    struck: [],
    log: [],
    budgetUntil: 0,
    lastFaultAt: 0,
  };
  const github = createFakeGithub({
    now: turnstile.now,
    files: filesOf(world),
    users: { [PERSON]: 'admin', writer: 'write' },
    ciApp: world.app !== undefined,
    ...(world.mostChildren === undefined ? {} : { mostChildren: world.mostChildren }),
    runs: {
      view: (id) => board.view(id),
      rerun: (id) => board.rerun(id),
      cancel: (id) => board.cancel?.(id),
    },
  });
  const pasts = createPasts(github, turnstile.now);
  const site: Site = {
    world,
    github,
    floor,
    pasts,
    ids: createSessionIds(order),
    conversations: [],
    verdicts: [],
  };
  if (world.app === 'suspended') github.people.suspendApp(true);
  opened?.(site);
  act = meanwhileIn(site);
  const runs = createRuns(site);
  board = boardOf(runs);
  afterTurn = () => {
    pasts.note();
    runs.hear();
  };
  const issue = openSubject(github, world);
  if (world.inReview) github.people.reviewPull(issue, world.inReview, { by: PERSON });
  else github.people.comment(issue, '/foreman add a referral programme', { by: PERSON });
  await turnstile.run();
  const rescue = await recover({ site, runs, issue, turnstile, sweepFirst: order % 2 === 1 });
  if (runs.broken() !== null) throw runs.broken();
  tell(floor, 'session', 'is over');
  const { entries, state, notes } = await readRequest(github, issue);
  const kept = { world, site, issue, github, runs, floor, rescue, entries, state, notes };
  return { ...kept, jobs: runs.jobs, endedAt: turnstile.now() };
}

function mainOf({ headOf }: FakeGithub['people']): Oid {
  const head = headOf('main');
  if (head === null) throw new Error('There is no main.');
  return head;
}

/** The issue on which it is asked for, or a pull request of a person's branch. */
function openSubject({ people }: FakeGithub, { onPull }: World): number {
  const texts = { title: 'A referral programme', body: 'So that friends bring friends.' };
  if (onPull === undefined) return people.openIssue(texts.title, texts.body, { by: PERSON });
  people.createBranch(onPull, mainOf(people), { by: PERSON });
  people.commit(onPull, { 'begun.txt': 'By hand.\n' }, { by: PERSON });
  return people.openPull({ ...texts, head: onPull, base: 'main', draft: false }, { by: PERSON });
}
