import type { Oid } from '../../../src/domain/ids.ts';
import type { Answer, Refused } from '../../../src/ports/answer.ts';
import { done } from '../../../src/ports/answer.ts';
import { isAncestor } from '../git/ancestry.ts';
import { mergeCommits } from '../git/merge-commits.ts';
import type { CommitNode, NewCommit } from '../git/objects.ts';
import { writeBlob, writeCommit } from '../git/objects.ts';
import type { Edit } from '../git/paths.ts';
import { editTree, findPath } from '../git/paths.ts';
import { forbid } from '../permissions.ts';
import type { Actor, Repository } from '../repository.ts';
import { note, refuse, signatureOf, webFlowOf, whenDone } from '../repository.ts';
import { moveRefs } from './refs.ts';
import { guardWorkflows } from './workflow-guard.ts';

export interface BranchCommit {
  readonly branch: string;
  readonly expected: Oid;
  readonly message: string;
  readonly additions: readonly { readonly path: string; readonly content: string }[];
  readonly deletions: readonly string[];
}

/** Commits whole files on a branch that stands where the caller saw it, and moves it. */
export function commitOnBranch(repo: Repository, actor: Actor, input: BranchCommit): Answer<Oid> {
  const { branch, message } = input;
  const refused = forbid(repo, actor, 'contents');
  if (refused) return refused;
  const head = repo.state.refs.get(branch);
  if (!head) return refuse('not-found', `Branch ${branch} not found`);
  if (head.oid !== input.expected)
    return refuse(
      'stale',
      `Expected branch to point to "${input.expected}" but it did not. Pull and try again.`,
    );
  return whenDone(editsOf(repo, head, input), (edits) => {
    const tree = editTree(repo.objects, head.tree, edits);
    const guarded = guardWorkflows(repo, actor, { tree, before: [head] });
    if (guarded) return guarded;
    const made = storeCommit(repo, actor, { message, tree, parents: [head], ...bySite(repo, actor) });
    const moved = moveRefs(repo, actor, [{ branch, before: head.oid, after: made.oid }]);
    return moved.kind === 'done' ? done(made.oid) : moved;
  });
}

function editsOf(
  { objects }: Repository,
  head: CommitNode,
  { additions, deletions }: BranchCommit,
): Answer<ReadonlyMap<string, Edit>> {
  const edits = new Map<string, Edit>();
  for (const path of deletions) {
    if (!findPath(objects, head.tree, path))
      return refuse('invalid', `A path was requested for deletion which does not exist: ${path}`);
    edits.set(path, null);
  }
  for (const { path, content } of additions) {
    const refused = pathRefusal(path);
    if (refused) return refused;
    const old = findPath(objects, head.tree, path)?.mode;
    edits.set(path, { mode: old === '100755' ? old : '100644', oid: writeBlob(objects, content) });
  }
  return done(edits);
}

/** Paths that Git refuses. */
export function pathRefusal(path: string): Refused | null {
  const bad = path
    .split('/')
    .some((part) => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git');
  return bad || path.includes('\0')
    ? refuse('invalid', 'tree.path contains a malformed path component')
    : null;
}

/** Stores a commit and notes it, once. */
export function storeCommit(repo: Repository, actor: Actor, commit: NewCommit): CommitNode {
  const before = repo.objects.commits.size;
  const made = writeCommit(repo.objects, commit);
  if (repo.objects.commits.size > before) {
    const parents = made.parents.map(({ oid }) => oid);
    note(repo, actor, { what: 'commit', oid: made.oid, parents, message: made.message });
  }
  return made;
}

/** Written by the caller, committed by GitHub itself. */
export const bySite = (repo: Repository, { account }: Actor): Pick<NewCommit, 'author' | 'committer'> => ({
  author: signatureOf(repo, account),
  committer: webFlowOf(repo),
});

/** Merges a branch or a commit into a branch by a commit of two parents; refused where it is there already, and on a conflict. */
export function mergeIntoBranch(
  repo: Repository,
  actor: Actor,
  merge: { readonly branch: string; readonly head: string; readonly message: string },
): Answer<Oid> {
  const refused = forbid(repo, actor, 'contents');
  if (refused) return refused;
  const base = repo.state.refs.get(merge.branch);
  if (!base) return refuse('not-found', 'Base does not exist');
  const head = repo.state.refs.get(merge.head) ?? repo.objects.commits.get(merge.head);
  if (!head) return refuse('not-found', 'Head does not exist');
  if (isAncestor(head, base)) return refuse('invalid', 'Failed to merge: "Already merged"');
  const tree = mergeCommits(repo.objects, base, head);
  if (!tree) return refuse('conflict', 'Failed to merge: "Merge conflict"');
  const guarded = guardWorkflows(repo, actor, { tree, before: [base] });
  if (guarded) return guarded;
  const { message } = merge;
  const made = storeCommit(repo, actor, { message, tree, parents: [base, head], ...bySite(repo, actor) });
  const moved = moveRefs(repo, actor, [{ branch: merge.branch, before: base.oid, after: made.oid }]);
  return moved.kind === 'done' ? done(made.oid) : moved;
}
