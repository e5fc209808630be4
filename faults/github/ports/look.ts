import { Oid } from '../../../src/domain/ids.ts';
import { labelKey, placeOf } from '../../../src/domain/world.ts';
import type {
  EntryView,
  IssueView,
  OpinionView,
  PullView,
  RefView,
  World,
} from '../../../src/domain/world.ts';
import type { Answer } from '../../../src/ports/answer.ts';
import { done } from '../../../src/ports/answer.ts';
import type { WorldQuery } from '../../../src/ports/forge.ts';
import type { CommitNode, TreeNode } from '../git/objects.ts';
import { findFolder } from '../git/paths.ts';
import { accountNamed, issueNumbered } from '../ops/find.ts';
import type { Actor, Repository } from '../repository.ts';
import { refuse } from '../repository.ts';
import type { Pull, State, Thread } from '../state.ts';
import { issueView } from './issue-view.ts';
import { textAt } from './read-text.ts';

/** How many sub-issues an issue can have; branches and labels are read to their ends. */
const MOST = 100;
const MOST_PULLS = 5;

/** What the world query shows of a state, the present one or one that was kept. */
export function lookAt(
  { repo, state }: { readonly repo: Repository; readonly state: State },
  actor: Actor,
  query: WorldQuery,
): Answer<World> {
  const issue = state.threads.get(query.issue);
  if (!issue) return refuse('not-found', `Could not resolve to an Issue with the number of ${query.issue}.`);
  const journal = state.refs.get(`${query.prefix}journal`);
  const seen: Seen = { repo, state, viewer: actor.account.login };
  const claimer = query.claimer === null ? undefined : accountNamed(repo, query.claimer);
  return done({
    repository: repositoryView(state),
    ...endOf({ repo, state, viewer: actor.account.login }, issue),
    journalHead: journal?.oid ?? null,
    segments: segmentsOf(seen, journal),
    branches: branchesOf(state, query.prefix),
    issue: issueView(issue, seen.viewer),
    subIssues: subIssuesOf(seen, issue),
    focus: new Map(query.focus.map((number) => [number, focusOf(seen, number)])),
    pulls: query.heads.flatMap((head) => pullsOf(seen, head, query.opinions === true)),
    labels: new Map(state.labels.map(({ name, id }) => [labelKey(name), id])),
    commits: new Map(query.commits.flatMap((oid) => commitEntry(repo, oid))),
    entries: new Map(query.folders.flatMap(({ at, folder }) => entriesOf(seen, at, folder))),
    texts: new Map(query.texts.flatMap(({ at, path }) => textOf(seen, at, path))),
    claimer: claimer && !claimer.isBot ? { id: claimer.node, name: claimer.login } : null,
  });
}

interface Seen {
  readonly repo: Repository;
  readonly state: State;
  readonly viewer: string;
}

function repositoryView({ defaultBranch, refs }: State): World['repository'] {
  const head = refs.get(defaultBranch);
  if (!head) throw new Error('The default branch is gone.');
  return { node: 'R_1', defaultBranch, head: head.oid, headTree: head.tree.oid };
}

/** Where the work of the request goes: the branch of the pull request that it was made on, else the default branch. */
function endOf({ repo, state }: Seen, { open, pull }: Thread): Pick<World, 'target' | 'onPull'> {
  const { defaultBranch, head, headTree } = repositoryView(state);
  if (!pull) return { target: { branch: defaultBranch, head, tree: headTree }, onPull: null };
  const there = state.refs.get(pull.head);
  const commit = there ?? repo.objects.commits.get(pull.headOid);
  if (!commit) throw new Error(`The head of the pull request from ${pull.head} is gone.`);
  return {
    target: { branch: pull.head, head: commit.oid, tree: commit.tree.oid },
    onPull: { fork: false, open, gone: there === undefined },
  };
}

const refView = ({ oid, tree, message }: CommitNode): RefView => ({ oid, tree: tree.oid, message });

function branchesOf({ refs }: State, prefix: string): World['branches'] {
  const names = [...refs.keys()].filter((name) => name.startsWith(prefix)).sort();
  return new Map(
    names.flatMap((name) => {
      const head = refs.get(name);
      return head ? [[name, refView(head)]] : [];
    }),
  );
}

function segmentsOf({ repo }: Seen, journal: CommitNode | undefined): World['segments'] {
  const folder = journal && findFolder(repo.objects, journal.tree, 'journal');
  if (!folder) return [];
  return [...folder.entries.keys()].sort().map((name) => {
    const text = textAt(repo.objects, folder, name);
    if (text === undefined || text === 'too-large')
      throw new Error(`The journal's segment ${name} was cut by the API.`);
    return { path: `journal/${name}`, text: text.text };
  });
}

/** The sub-issues of an issue, each followed by its own. */
function subIssuesOf(seen: Seen, issue: Thread): World['subIssues'] {
  return childrenOf(seen, issue).flatMap((child) => [
    childView(seen, child),
    ...childrenOf(seen, child).map((below) => childView(seen, below)),
  ]);
}

const childrenOf = ({ state }: Seen, { children }: Thread): readonly Thread[] =>
  children.slice(0, MOST).flatMap((number) => state.threads.get(number) ?? []);

function childView({ viewer }: Seen, child: Thread): World['subIssues'][number] {
  const { number, parent, node, title, body, author, open } = child;
  return { number, parent: parent ?? 0, node, title, body, ours: author.login === viewer, open };
}

function focusOf({ state, viewer }: Seen, number: number): IssueView | null {
  const thread = issueNumbered(state, number);
  return thread ? issueView(thread, viewer) : null;
}

function pullsOf(seen: Seen, wanted: string, opinions: boolean): readonly PullView[] {
  const found = [...seen.state.threads.values()].flatMap(({ number, node, open, body, pull }) =>
    pull?.head === wanted
      ? [
          {
            ...{ number, node, head: pull.head, base: pull.base, headOid: pull.headOid },
            ...{ body, open, merged: pull.merged },
            ...(opinions ? { opinions: opinionsOf(seen, pull) } : {}),
          },
        ]
      : [],
  );
  return found.slice(0, MOST_PULLS);
}

const VERDICTS = { APPROVED: 'approved', CHANGES_REQUESTED: 'changes-requested' } as const;

/** The last opinion of each person who may push, but for the viewer's own. */
function opinionsOf({ repo, state, viewer }: Seen, pull: Pull): readonly OpinionView[] {
  const last = new Map(
    pull.reviews.flatMap((review) =>
      review.state === 'COMMENTED' ? [] : [[review.author, review] as const],
    ),
  );
  return [...last.values()].flatMap(({ author, state: said, commit }): readonly OpinionView[] => {
    const verdict = Object.entries(VERDICTS).find(([name]) => name === said)?.[1];
    const mayPush = ['admin', 'maintain', 'write'].includes(state.roles.get(author.toLowerCase()) ?? 'read');
    const isBot = accountNamed(repo, author)?.isBot ?? true;
    return verdict && mayPush && !isBot && author !== viewer ? [{ author, verdict, commit }] : [];
  });
}

function commitEntry({ objects }: Repository, oid: Oid): readonly [Oid, RefView][] {
  const commit = objects.commits.get(oid);
  return commit ? [[oid, refView(commit)]] : [];
}

/** The tree that `HEAD`, a branch or a commit's id names. */
function treeNamed({ repo, state }: Seen, at: string): TreeNode | undefined {
  if (Oid.safeParse(at).success) return repo.objects.commits.get(at)?.tree;
  const branch = at === 'HEAD' ? state.defaultBranch : at.replace(/^refs\/heads\//, '');
  return state.refs.get(branch)?.tree;
}

function entriesOf(seen: Seen, at: string, folder: string): readonly [string, EntryView][] {
  const tree = treeNamed(seen, at);
  const found = tree && findFolder(seen.repo.objects, tree, folder);
  const under = folder === '' ? '' : `${folder}/`;
  return [...(found?.entries ?? [])].map(([name, entry]) => [placeOf(at, `${under}${name}`), entry]);
}

function textOf(seen: Seen, at: string, path: string): readonly [string, string][] {
  const tree = treeNamed(seen, at);
  const text = tree && textAt(seen.repo.objects, tree, path);
  return text && text !== 'too-large' ? [[placeOf(at, path), text.text]] : [];
}
