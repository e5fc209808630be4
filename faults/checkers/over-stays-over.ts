import type { TaskKey } from '../../src/domain/ids.ts';
import type { Checker } from './checker.ts';

/** 11. Nothing that is over begins again. */
export const overStaysOver: Checker = {
  name: 'over-stays-over',
  promise: 'a task that landed or was skipped, and a request that finished, stay so',
  check: ({ entries, state }) => {
    const over = new Set<TaskKey>();
    const found: string[] = [];
    let finished = false;
    for (const { event, seq } of entries) {
      if (finished && ['granted', 'settled', 'landed', 'finished', 'asked'].includes(event.type))
        found.push(`Line ${seq} says "${event.type}" after the request had finished.`);
      const again =
        event.type === 'granted'
          ? event.grants.flatMap((grant) => (grant.kind === 'work' ? [grant.task] : grant.tasks))
          : event.type === 'landed'
            ? event.tasks
            : [];
      found.push(
        ...again
          .filter((key) => over.has(key))
          .map((key) => `Task ${key} was over and is ${event.type} in line ${seq}.`),
      );
      if (event.type === 'landed') for (const key of event.tasks) over.add(key);
      if (event.type === 'skipped') over.add(event.task);
      // A task that was alone lands again, on the work branch of the request that has grown.
      if (event.type === 'filed-more' && event.work !== undefined) over.clear();
      if (event.type === 'finished') finished = true;
      // What was offered clashes with the default branch: the request goes on, and every task that is over stays so.
      if (event.type === 'reopened') finished = false;
      // A single task has no other that could mend it: it is made anew, as after a review of its pull request.
      if (state?.mode === 'single' && (event.type === 'reopened' || event.type === 'reviewed')) {
        over.clear();
        finished = false;
      }
    }
    return found;
  },
};
