import type { Oid, TaskKey } from '../../src/domain/ids.ts';
import type { Checker } from './checker.ts';
import { mandateIn } from './tools.ts';

/** 15. A candidate in front that turned out bad makes those behind it red as well; nobody is blamed for that. */
export const redAloneCounts: Checker = {
  name: 'red-alone-counts',
  promise:
    'what was red behind a candidate that has not landed is verified again, not tried again or asked about',
  check: ({ entries }) => {
    const heads = new Set<Oid>();
    const unjudged = new Set<TaskKey>();
    const found: string[] = [];
    for (const { event } of entries) {
      if (event.type === 'filed') heads.add(event.work);
      if (event.type === 'landed') heads.add(event.to);
      if (event.type === 'settled') {
        const base = event.behind === undefined ? null : event.candidateBase;
        const open = event.outcome === 'red' && base !== null && !heads.has(base);
        for (const key of event.tasks) {
          if (open) unjudged.add(key);
          else unjudged.delete(key);
        }
      }
      // A person who wants it made anew, by another worker for instance, need not wait for a verdict on what was there.
      const opened = mandateIn(event);
      if (opened !== null) unjudged.delete(opened);
      if (event.type === 'asked' && event.task !== null && event.why === 'failed' && unjudged.has(event.task))
        found.push(`A person was asked about ${event.task}, which was red behind an open candidate.`);
      if (event.type !== 'granted') continue;
      for (const grant of event.grants)
        if (grant.kind === 'work' && unjudged.has(grant.task))
          found.push(`Task ${grant.task} was tried again, although it was red behind an open candidate.`);
    }
    return found;
  },
};
