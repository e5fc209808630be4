import { Oid } from '../../src/domain/ids.ts';
import type { IssueView, RefView, World } from '../../src/domain/world.ts';
import type { WorldQuery } from '../../src/ports/forge.ts';
import { readCommit } from '../../src/sandbox/hub/git/commit-object.ts';
import { listRefs, readRef } from '../../src/sandbox/hub/git/refs.ts';
import { readTree } from '../../src/sandbox/hub/git/tree-object.ts';
import { findPath } from '../../src/sandbox/hub/git/tree-paths.ts';
import type { RepoContext } from '../../src/sandbox/hub/ops/context.ts';
import { findIssue } from '../../src/sandbox/hub/ops/issues.ts';

const HEADS = 'refs/heads/';

/** What the query of the wire reads of Git and of the issues, read from the repository on disk without the wire. */
export function directLook(ctx: RepoContext, query: WorldQuery): World {
  const { defaultBranch } = ctx.repo;
  const head = refAt(ctx, `${HEADS}${defaultBranch}`);
  const journal = readRef(ctx.repo.git.dir, `${HEADS}${query.prefix}journal`);
  return {
    repository: { node: '', defaultBranch, head: head.oid, headTree: head.tree },
    target: { branch: defaultBranch, head: head.oid, tree: head.tree },
    onPull: null,
    journalHead: journal === undefined ? null : Oid.parse(journal),
    segments: journal === undefined ? [] : segmentsAt(ctx, journal),
    branches: branchesBelow(ctx, query.prefix),
    issue: issueView(ctx, query.issue),
    subIssues: [],
    focus: new Map(query.focus.map((number) => [number, issueView(ctx, number)])),
    pulls: [],
    labels: new Map(),
    commits: new Map(),
    entries: new Map(),
    texts: new Map(),
    claimer: null,
  };
}

/** The journal's segments at a commit, in order. */
export function segmentsAt({ repo }: RepoContext, commit: string): World['segments'] {
  const { objects } = repo.git;
  const tree = readCommit(objects, commit)?.tree;
  const folder = tree === undefined ? undefined : findPath(objects, tree, 'journal');
  const entries = folder === undefined ? [] : (readTree(objects, folder.oid) ?? []);
  return entries.map(({ name, oid }) => ({
    path: `journal/${name}`,
    text: objects.read(oid)?.data.toString('utf8') ?? '',
  }));
}

function branchesBelow(ctx: RepoContext, prefix: string): World['branches'] {
  const refs = listRefs(ctx.repo.git.dir, `${HEADS}${prefix}`);
  return new Map(refs.map(({ name }) => [name.slice(HEADS.length), refAt(ctx, name)]));
}

function refAt({ repo }: RepoContext, name: string): RefView {
  const oid = readRef(repo.git.dir, name);
  const commit = oid === undefined ? undefined : readCommit(repo.git.objects, oid);
  if (commit === undefined) throw new Error(`${name} is at no commit.`);
  return { oid: Oid.parse(oid), tree: Oid.parse(commit.tree), message: commit.message };
}

function issueView({ repo }: RepoContext, number: number): IssueView {
  const issue = findIssue(repo, number);
  return {
    number,
    node: `I_${number}`,
    title: issue.title,
    body: issue.body ?? '',
    open: issue.state === 'open',
    author: issue.user.login,
    ours: true,
    createdAt: issue.createdAt,
    labels: [],
    assignees: [],
    comments: [],
  };
}
