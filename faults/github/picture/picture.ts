import { listPaths } from '../git/paths.ts';
import type { CommitNode } from '../git/objects.ts';
import type { Repository } from '../repository.ts';
import type { State, Thread } from '../state.ts';
import type { StableNames } from './stable-names.ts';
import { stableNames } from './stable-names.ts';

export interface PictureIssue {
  readonly name: string;
  readonly author: string;
  readonly body: string;
  readonly state: 'open' | 'COMPLETED' | 'NOT_PLANNED';
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  readonly parent: string | null;
  readonly blockedBy: readonly string[];
  /** `author: body`, sorted. */
  readonly comments: readonly string[];
  readonly reactions: readonly string[];
}

export interface PicturePull {
  readonly name: string;
  readonly title: string;
  readonly body: string;
  readonly state: 'open' | 'merged' | 'closed';
  readonly draft: boolean;
  readonly labels: readonly string[];
  readonly comments: readonly string[];
  readonly reviews: readonly string[];
}

/** The visible world as plain JSON, in an order of its own, without what is named by chance: numbers, ids, nonces, times. */
export interface Picture {
  readonly defaultBranch: string;
  readonly issues: readonly PictureIssue[];
  readonly pulls: readonly PicturePull[];
  /** The files of each branch, by path; a journal's are left out, its branch is there. */
  readonly branches: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly labels: readonly string[];
  /** The last status of each branch's head. */
  readonly statuses: Readonly<Record<string, string>>;
}

export function pictureOf(repo: Repository, state: State): Picture {
  const names = stableNames(repo, state);
  const threads = [...state.threads.values()];
  const refs = [...state.refs].map(([name, head]) => [names.branch(name), head] as const).sort(byKey);
  const statuses = refs.flatMap(([name, { oid }]) => {
    const last = state.statuses.findLast((status) => status.commit === oid);
    return last ? [[name, last.state]] : [];
  });
  return {
    defaultBranch: state.defaultBranch,
    issues: threads.flatMap((thread) => (thread.pull ? [] : issueOf(names, thread))).sort(byName),
    pulls: threads.flatMap((thread) => pullOf(names, thread)).sort(byName),
    branches: Object.fromEntries(refs.map(([name, head]) => [name, filesOf(repo, names, { name, head })])),
    labels: state.labels.map(({ name }) => name).toSorted(),
    statuses: Object.fromEntries(statuses),
  };
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => compare(a, b);
const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  compare(JSON.stringify(a), JSON.stringify(b));

const commentsOf = (names: StableNames, { comments }: Thread): readonly string[] =>
  comments.map(({ author, body }) => `${author.login}: ${names.text(body)}`).sort();

const issueOf = (names: StableNames, thread: Thread): PictureIssue => ({
  name: names.issue(thread.number),
  author: thread.author.login,
  body: names.text(thread.body),
  state: thread.open ? 'open' : (thread.reason ?? 'COMPLETED'),
  labels: thread.labels.map(({ name }) => name).toSorted(),
  assignees: thread.assignees.map(({ login }) => login).toSorted(),
  parent: thread.parent === null ? null : names.issue(thread.parent),
  blockedBy: thread.blockedBy.map(names.issue).toSorted(),
  comments: commentsOf(names, thread),
  reactions: [thread, ...thread.comments].flatMap(({ reactions }) => reactions).sort(),
});

function pullOf(names: StableNames, thread: Thread): readonly PicturePull[] {
  const { pull, number, title, body, open } = thread;
  if (!pull) return [];
  const ended = pull.merged ? 'merged' : 'closed';
  return [
    {
      name: names.pull(number),
      title: names.text(title),
      body: names.text(body),
      state: open ? 'open' : ended,
      draft: pull.draft,
      labels: thread.labels.map((label) => label.name).toSorted(),
      comments: commentsOf(names, thread),
      reviews: pull.reviews.map(({ author, state }) => `${author}: ${state}`),
    },
  ];
}

function filesOf(
  { objects }: Repository,
  names: StableNames,
  { name, head }: { readonly name: string; readonly head: CommitNode },
): Readonly<Record<string, string>> {
  if (name.endsWith('/journal')) return {};
  const files = [...listPaths(objects, head.tree)].filter(([, { type }]) => type === 'blob');
  return Object.fromEntries(files.map(([path, { oid }]) => [path, names.text(objects.blobs.get(oid) ?? '')]));
}
