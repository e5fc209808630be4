import type { RequestState, TaskState } from '../../src/domain/request-state.ts';
import type { Oid } from '../../src/domain/ids.ts';
import type { PullReviews } from '../../src/flow/decide-pull-reviews.ts';
import { decideSettle } from '../../src/flow/decide-settle.ts';
import { decideFinish } from '../../src/flow/decide-finish.ts';
import { grantsOrIdle } from '../../src/flow/decide-grants.ts';
import { decideAnswer } from '../../src/flow/decide-word.ts';
import { heldBy } from '../../src/flow/replay/grants.ts';
import type { Invariant } from './invariants.ts';
import type { Rules } from './rules.ts';
import { realRules } from './rules.ts';
import { calm, worldOf } from './worlds.ts';
import type { World } from './worlds.ts';

/** One rule broken, in the smallest way, and what must find it. */
export interface Variant {
  readonly name: string;
  readonly about: string;
  readonly caughtBy: Invariant;
  /** The world in which it is looked for, and what may go wrong there. */
  readonly world: string;
  readonly bounds: Partial<World>;
  readonly broken: Partial<Rules>;
}

/** Broken protocols; the check is worth what it finds in them. */
export const variants: readonly Variant[] = [
  {
    name: 'no-expected-head',
    about: 'an append does not name the head that it was decided on',
    caughtBy: 'terms-once',
    world: 'chain',
    bounds: { doubles: 1 },
    broken: { expectsHead: false },
  },
  {
    name: 'no-term-check',
    about: 'settle takes the report of a term that is not live',
    caughtBy: 'live-term-only',
    world: 'chain',
    bounds: { reruns: 1 },
    broken: { settle: (state, end) => decideSettle(withLive(state, end.order.grant, end.order.run), end) },
  },
  {
    name: 'land-on-any-head',
    about: 'a candidate lands without comparing what it stands on with the present work head',
    caughtBy: 'lands-verified-on-head',
    world: 'pair',
    bounds: {},
    broken: {
      settle: (state, end) => decideSettle({ ...state, work: end.report?.candidateBase ?? state.work }, end),
    },
  },
  {
    name: 'audit-is-not-heard',
    about: 'what an audit objects to lands, since it is green',
    caughtBy: 'lands-verified-on-head',
    world: 'audited',
    bounds: {},
    broken: { settle: (state, end) => decideSettle(state, { ...end, audit: 'advise' }) },
  },
  {
    name: 'old-approval-counts',
    about: 'an approval of an earlier attempt counts for the present one',
    caughtBy: 'lands-approved',
    world: 'reviewed',
    bounds: {},
    broken: {
      settle: (state, end) =>
        decideSettle(state, { ...end, reviews: ofAnyCommit(end.reviews ?? null, end.report?.checkpoint) }),
    },
  },
  {
    name: 'grant-before-dependencies',
    about: 'a task is granted without looking at what it waits for',
    caughtBy: 'dependencies-first',
    world: 'chain',
    bounds: {},
    broken: {
      grants: (state, pools) =>
        grantsOrIdle(
          changed(state, (task) => ({ ...task, after: [] })),
          pools,
        ),
    },
  },
  {
    name: 'move-without-expected',
    about: 'the work branch is moved without naming where it stood',
    caughtBy: 'work-moves-forward',
    world: 'pair',
    bounds: {},
    broken: { expectsWork: false },
  },
  {
    name: 'third-attempt',
    about: 'the attempts are compared with the limit one too late',
    caughtBy: 'two-attempts',
    world: 'chain',
    bounds: {},
    broken: {
      settle: (state, end) =>
        decideSettle(
          changed(state, (task) => ({ ...task, attempts: Math.max(0, task.attempts - 1) })),
          end,
        ),
    },
  },
  {
    name: 'rerun-grants-anew',
    about: 'a run that is started again does not see what it granted before',
    caughtBy: 'one-live-grant',
    world: 'chain',
    bounds: { crashes: 1 },
    broken: {
      grants: (state, pools, { run, again }) =>
        grantsOrIdle(again ? withoutGrantsOf(state, run.id) : state, pools),
    },
  },
  {
    name: 'blind-retry',
    about: 'after a lost answer the same lines are written again on whatever head is there',
    caughtBy: 'terms-once',
    world: 'chain',
    bounds: { lost: 1 },
    broken: { decidesAgain: false },
  },
  {
    name: 'red-is-green',
    about: 'a candidate counts as green whatever verify said',
    caughtBy: 'lands-verified-on-head',
    world: 'chain',
    bounds: {},
    broken: { settle: (state, end) => decideSettle(state, { ...end, verify: 'success' }) },
  },
  {
    name: 'terms-from-live',
    about: 'the next term is counted from the live grants, not from all that ever were',
    caughtBy: 'terms-once',
    world: 'chain',
    bounds: {},
    broken: {
      grants: (state, pools) =>
        grantsOrIdle({ ...state, terms: Math.max(0, ...state.live.map((one) => one.grant.term)) }, pools),
    },
  },
  {
    name: 'doubled-word',
    about: 'an answer that is heard a second time is a second mandate',
    caughtBy: 'one-mandate-a-word',
    world: 'one',
    bounds: { words: 1, wordKinds: ['answer'], endings: ['question'], doubles: 1 },
    broken: {
      answer: (state, issue, word) =>
        decideAnswer(
          changed(state, (task) => ({ ...task, questions: [], status: 'asking' })),
          issue,
          word,
        ),
    },
  },
  {
    name: 'stop-is-not-seen',
    about: 'a run grants although the request is stopped',
    caughtBy: 'stop-grants-nothing',
    world: 'stop',
    bounds: { words: 1 },
    broken: { grants: (state, pools) => grantsOrIdle({ ...state, stopped: false }, pools) },
  },
  {
    name: 'finish-early',
    about: 'a task that waits for a person counts as done',
    caughtBy: 'finished-when-done',
    world: 'chain',
    bounds: {},
    broken: {
      finish: (state, nonce) =>
        decideFinish(
          changed(state, (task) => (task.status === 'asking' ? { ...task, status: 'skipped' } : task)),
          nonce,
        ),
    },
  },
  {
    name: 'no-release',
    about: 'the sweep does not take back the grants of runs that are over',
    caughtBy: 'ends-or-asks',
    world: 'chain',
    bounds: { crashes: 1 },
    broken: { sweep: () => ({ events: [], reason: 'nothing is taken back' }) },
  },
];

/** The variant’s rules: the product’s but for what it breaks. */
export const rulesOf = ({ broken }: Variant): Rules => ({ ...realRules, ...broken, oldReportsCount: true });

/** The variant’s world: calm but for what shows the fault. */
export const worldFor = ({ world, bounds }: Variant): World => ({ ...calm(worldOf(world)), ...bounds });

/** The variant with this name. */
export function variantOf(name: string): Variant {
  const variant = variants.find((one) => one.name === name);
  if (!variant)
    throw new Error(`There is no variant ${name}; there are ${variants.map((one) => one.name).join(', ')}.`);
  return variant;
}

const changed = (state: RequestState, change: (task: TaskState) => TaskState): RequestState => ({
  ...state,
  tasks: state.tasks.map(change),
});

/** Every approval as if it were one of this commit. */
function ofAnyCommit(reviews: PullReviews, commit: Oid | null | undefined): PullReviews {
  if (reviews === null || !commit) return reviews;
  return new Map([...reviews].map(([key, said]) => [key, said.map((one) => ({ ...one, commit }))]));
}

function withLive(
  state: RequestState,
  grant: RequestState['live'][number]['grant'],
  run: number,
): RequestState {
  if (state.live.some((one) => one.grant.term === grant.term)) return state;
  return { ...state, live: [...state.live, { grant, run: { id: run, attempt: 1 }, at: '' }] };
}

function withoutGrantsOf(state: RequestState, run: number): RequestState {
  const mine = new Set(state.live.filter((one) => one.run.id === run).flatMap((one) => heldBy(one.grant)));
  const live = state.live.filter((one) => one.run.id !== run);
  return changed({ ...state, live }, (task) =>
    mine.has(task.key) && task.status === 'working' ? { ...task, status: 'waiting' } : task,
  );
}
