import type { Account, Comment, Label, State, Thread } from '../state.ts';
import type { Repository } from '../repository.ts';

/** The issue or pull request of a node id. */
export function threadOf(state: State, node: string): Thread | undefined {
  const found = /^(?:I|PR)_(\d+)$/.exec(node)?.[1];
  const thread = found === undefined ? undefined : state.threads.get(Number(found));
  return thread?.node === node ? thread : undefined;
}

/** The issue of a node id; never a pull request. */
export function issueOf(state: State, node: string): Thread | undefined {
  const thread = threadOf(state, node);
  return thread?.pull === null ? thread : undefined;
}

export function issueNumbered(state: State, number: number): Thread | undefined {
  const thread = state.threads.get(number);
  return thread?.pull === null ? thread : undefined;
}

export interface FoundComment {
  readonly thread: Thread;
  readonly comment: Comment;
}

/** A comment by its number or its node id. */
export function commentOf(state: State, wanted: number | string): FoundComment | undefined {
  for (const thread of state.threads.values()) {
    const comment = thread.comments.find(({ id, node }) => id === wanted || node === wanted);
    if (comment) return { thread, comment };
  }
  return undefined;
}

/** The labels of these ids; undefined where one is missing. */
export function labelsOf(state: State, ids: readonly string[]): readonly Label[] | undefined {
  const found = ids.flatMap((id) => state.labels.find((label) => label.id === id) ?? []);
  return found.length === ids.length ? found : undefined;
}

export const labelNamed = (state: State, name: string): Label | undefined =>
  state.labels.find((label) => label.name.toLowerCase() === name.toLowerCase());

export function accountsOf(repo: Repository, nodes: readonly string[]): readonly Account[] | undefined {
  const all = [...repo.accounts.values()];
  const found = nodes.flatMap((node) => all.find((account) => account.node === node) ?? []);
  return found.length === nodes.length ? found : undefined;
}

export const accountNamed = (repo: Repository, login: string): Account | undefined =>
  repo.accounts.get(login.toLowerCase());
