import type { Checker } from './checker.ts';
import { eventsOf } from './tools.ts';

/**
 * What a request may cost besides its tasks, what a task may, what a person's word does (it may be a new mandate for an attempt or a plan),
 * what a look at a candidate’s CI or its review does, and what each fault adds at most.
 */
const ALLOWED = { request: 40, task: 30, word: 20, look: 10, fault: 60 } as const;

/** 12. Nobody asks GitHub without an end. */
export const budgetHolds: Checker = {
  name: 'budget',
  promise: 'GitHub is asked a bounded number of times per task',
  check: (evidence) => {
    const planned = Math.max(1, eventsOf(evidence, 'planned').at(-1)?.tasks.length ?? 1);
    // A catch-up of the default branch that clashed is a leg of its own, and then a task.
    const added = eventsOf(evidence, 'filed-more').flatMap(({ tasks }) => tasks).length;
    const tasks = planned + added + 2 * eventsOf(evidence, 'added').length;
    const calls = evidence.offers.filter(
      ({ call }) => !/^(ask|warm) the model|^run |^event /.test(call),
    ).length;
    const looks = eventsOf(evidence, 'awaited').length + eventsOf(evidence, 'review-awaited').length;
    const words = Math.max(0, (evidence.state?.heard.size ?? 0) - 1);
    const most =
      ALLOWED.request +
      ALLOWED.task * tasks +
      ALLOWED.word * words +
      ALLOWED.look * looks +
      ALLOWED.fault * evidence.struck.length;
    return calls <= most ? [] : [`${calls} calls for ${tasks} tasks, ${most} at most.`];
  },
};
