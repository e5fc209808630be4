import type { Checker, Evidence } from './checker.ts';
import { markersOf, ours, writesOf } from './tools.ts';

/** 27. What is tried again by itself notifies nobody: a comment about a failure belongs to a question. */
export const retriesAreQuiet: Checker = {
  name: 'retries-are-quiet',
  promise: 'a failed attempt makes a comment only where a person is asked about it',
  check: (evidence) => {
    const asking = asked(evidence);
    return ours(writesOf(evidence, 'comment')).flatMap(({ body }) =>
      markersOf(body)
        .filter(({ kind, nonce }) => kind === 'failure' && !asking.has(nonce))
        .map(({ task }) => `A comment tells that ${task ?? 'a task'} failed, and nobody is asked.`),
    );
  },
};

/** The marks of questions, and of what was settled in the same append before them. */
function asked({ entries }: Evidence): ReadonlySet<string> {
  return new Set(
    entries.flatMap(({ event }, index) => {
      if (event.type === 'asked') return [event.nonce];
      if (event.type !== 'settled') return [];
      return entries[index + 1]?.event.type === 'asked' ? [event.nonce] : [];
    }),
  );
}
