import type { TaskKey } from '../../src/domain/ids.ts';
import type { JournalEvent, JournalEventOf } from '../../src/domain/journal.ts';
import { isDone, taskOf } from '../../src/domain/request-state.ts';
import type { RequestState } from '../../src/domain/request-state.ts';
import type { PullReview } from '../../src/flow/decide-pull-reviews.ts';
import { must } from './invariants.ts';

/** What is true about the leg that an event speaks of, whatever the event says. */
export interface Truth {
  /** Whether verify passed the leg's candidate. */
  readonly green: boolean;
  /** What people said on the pull requests; absent where nobody is asked. */
  readonly reviews?: ReadonlyMap<TaskKey, readonly PullReview[]>;
}

/** Checks one event against the state that it is written on. */
export function checkEvent(before: RequestState, event: JournalEvent, truth: Truth): void {
  switch (event.type) {
    case 'granted':
      return checkGranted(before, event);
    case 'settled':
      return checkSettled(before, event, truth);
    case 'landed':
      return checkLanded(before, event, truth);
    case 'answered':
      return must(!before.heard.has(event.comment), 'one-mandate-a-word', `comment ${event.comment} again`);
    case 'finished':
      return must(
        before.live.length === 0 && before.tasks.every(isDone),
        'finished-when-done',
        'finished with something open',
      );
    default:
      return;
  }
}

function checkGranted(before: RequestState, { grants }: JournalEventOf<'granted'>): void {
  must(
    !before.stopped && before.phase === 'running',
    'stop-grants-nothing',
    `granted while ${before.stopped ? 'stopped' : before.phase}`,
  );
  const terms = grants.map((grant) => grant.term);
  const fresh = terms.every((term) => term > before.terms) && new Set(terms).size === terms.length;
  must(fresh, 'terms-once', `terms ${terms.join(', ')} after ${before.terms}`);
  for (const grant of grants) {
    must(grant.base === before.work, 'dependencies-first', `term ${grant.term} begins on another commit`);
    const keys = grant.kind === 'work' ? [grant.task] : grant.tasks;
    for (const task of keys.map((key) => taskOf(before, key))) {
      must(!isDone(task), 'terminal-stays', `task ${task.key} is ${task.status} and was granted`);
      const open = task.after.filter((key) => !isDone(taskOf(before, key)));
      must(open.length === 0, 'dependencies-first', `task ${task.key} waits for ${open.join(', ')}`);
    }
    if (grant.kind === 'work')
      must(grant.attempt <= 2, 'two-attempts', `attempt ${grant.attempt} of ${grant.task}`);
  }
}

function checkSettled(before: RequestState, event: JournalEventOf<'settled'>, { green }: Truth): void {
  const live = before.live.some(({ grant }) => grant.term === event.term);
  must(live, 'live-term-only', `term ${event.term} was settled though it is not live`);
  must(event.outcome !== 'green' || green, 'lands-verified-on-head', `term ${event.term} is not green`);
}

function checkLanded(
  before: RequestState,
  { tasks, from, to }: JournalEventOf<'landed'>,
  { reviews }: Truth,
): void {
  must(from === before.work, 'lands-verified-on-head', `landed from another head than the present one`);
  for (const task of tasks.map((key) => taskOf(before, key))) {
    must(!isDone(task), 'terminal-stays', `task ${task.key} is ${task.status} and landed`);
    const verified = task.candidate?.oid === to && task.candidate.base === from;
    must(verified, 'lands-verified-on-head', `what landed for ${task.key} is not its verified candidate`);
    const approved = reviews?.get(task.key)?.some(({ commit }) => commit === task.draft?.checkpoint) ?? true;
    must(approved, 'lands-approved', `what landed for ${task.key} was approved by nobody`);
  }
}
