import type { Repository } from '../repository.ts';
import type { State } from '../state.ts';

/** Words for what is named by chance: numbers, ids, nonces. */
export interface StableNames {
  readonly issue: (number: number) => string;
  readonly pull: (number: number) => string;
  /** A branch's name, with the issue numbers in it by their titles. */
  readonly branch: (name: string) => string;
  readonly text: (text: string) => string;
}

/** Issues go by their titles, the second of a title with a number; pull requests by their branches; commits by their first lines. */
export function stableNames({ objects }: Repository, state: State): StableNames {
  const names = titlesOf(state);
  const issue = (number: number): string => names.get(number) ?? `#${number}`;
  const branch = (name: string): string =>
    name.replace(
      /((?:task|try)-)(\d+)/g,
      (_all, kind: string, number: string) => `${kind}<${issue(Number(number))}>`,
    );
  const pull = (number: number): string => {
    const found = state.threads.get(number)?.pull;
    return found ? `${branch(found.head)} -> ${found.base}` : `#${number}`;
  };
  const named = (number: number): string => (state.threads.get(number)?.pull ? pull(number) : issue(number));
  const commitNamed = (oid: string): string => {
    const [line = ''] = (objects.commits.get(oid)?.message ?? '').split('\n');
    return objects.commits.has(oid) ? `<commit ${line}>` : '<id>';
  };
  const text = (words: string): string =>
    branch(
      words
        .replace(/\b[0-9a-f]{40}\b/g, commitNamed)
        .replace(/nonce=[0-9a-z]+/g, 'nonce=<nonce>')
        .replace(/#issuecomment-\d+/g, '#issuecomment-<id>')
        .replace(/((?:issues|pull)\/|#)(\d+)\b/g, (_all, before: string, number: string) =>
          state.threads.has(Number(number)) ? `${before}<${named(Number(number))}>` : `${before}${number}`,
        ),
    );
  return { issue, pull, branch, text };
}

function titlesOf({ threads }: State): ReadonlyMap<number, string> {
  const counts = new Map<string, number>();
  const names = new Map<number, string>();
  for (const { number, title, pull } of threads.values()) {
    if (pull) continue;
    const count = (counts.get(title) ?? 0) + 1;
    counts.set(title, count);
    names.set(number, count === 1 ? title : `${title} (${count})`);
  }
  return names;
}
