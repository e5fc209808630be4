import type { Repository } from '../repository.ts';

export interface SeenIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly open: boolean;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  readonly comments: readonly { readonly id: number; readonly author: string; readonly body: string }[];
}

export interface SeenPull {
  readonly number: number;
  readonly head: string;
  readonly base: string;
  readonly title: string;
  readonly body: string;
  readonly open: boolean;
  readonly merged: boolean;
  readonly draft: boolean;
}

/** The repository as people see it, under its real numbers and ids. */
export interface Seen {
  readonly issues: readonly SeenIssue[];
  readonly pulls: readonly SeenPull[];
  /** Branch heads by name, in order of name. */
  readonly branches: ReadonlyMap<string, string>;
}

export function seenOf({ state }: Repository): Seen {
  const threads = [...state.threads.values()];
  return {
    issues: threads
      .filter(({ pull }) => pull === null)
      .map(({ number, title, body, open, labels, assignees, comments }) => ({
        number,
        title,
        body,
        open,
        labels: labels.map(({ name }) => name).toSorted(),
        assignees: assignees.map(({ login }) => login),
        comments: comments.map((comment) => ({
          id: comment.id,
          author: comment.author.login,
          body: comment.body,
        })),
      })),
    pulls: threads.flatMap(({ pull, number, title, body, open }) =>
      pull
        ? [
            {
              number,
              head: pull.head,
              base: pull.base,
              title,
              body,
              open,
              merged: pull.merged,
              draft: pull.draft,
            },
          ]
        : [],
    ),
    branches: new Map([...state.refs].map(([name, { oid }]) => [name, oid] as const).sort()),
  };
}
