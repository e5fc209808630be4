import type { Oid } from '../../../src/domain/ids.ts';
import type { Answer } from '../../../src/ports/answer.ts';
import { done } from '../../../src/ports/answer.ts';
import type { CommitDiff, GitStore, NewCommit, TreeChange } from '../../../src/ports/git-store.ts';
import { diffOf } from '../git/diff.ts';
import type { TreeNode } from '../git/objects.ts';
import { writeBlob } from '../git/objects.ts';
import type { Edit } from '../git/paths.ts';
import { editTree, findPath, listPaths } from '../git/paths.ts';
import { pathRefusal, storeCommit } from '../ops/commits.ts';
import { guardWorkflows } from '../ops/workflow-guard.ts';
import { forbid } from '../permissions.ts';
import type { Actor, Repository } from '../repository.ts';
import { refuse, signatureOf } from '../repository.ts';
import { textAt } from './read-text.ts';

/** The Git store of one caller. */
export function createGitStore(repo: Repository, actor: Actor): GitStore {
  return {
    writeTree: (base, changes) => Promise.resolve(makeTree(repo, actor, { base, changes })),
    writeCommit: (commit) => Promise.resolve(makeCommit(repo, actor, commit)),
    textsAt: (commit, paths) => Promise.resolve(textsAt(repo, commit, paths)),
    diffOf: (commit) => Promise.resolve(diffAt(repo, commit)),
    listAt: (commit) => {
      const tree = treeAt(repo, commit);
      return Promise.resolve(tree ? done(listPaths(repo.objects, tree)) : refuse('not-found', 'Not Found'));
    },
  };
}

/** The tree behind the id of a tree or a commit. */
const treeAt = ({ objects }: Repository, oid: string): TreeNode | undefined =>
  objects.trees.get(oid) ?? objects.commits.get(oid)?.tree;

function makeTree(
  repo: Repository,
  actor: Actor,
  { base, changes }: { readonly base: Oid; readonly changes: readonly TreeChange[] },
): Answer<Oid> {
  const refused = forbid(repo, actor, 'contents');
  if (refused) return refused;
  if (changes.length === 0) return refuse('invalid', 'Invalid tree info');
  const tree = treeAt(repo, base);
  if (!tree) return refuse('not-found', 'Not Found');
  const edits = new Map<string, Edit>();
  for (const change of changes) {
    const edit = editOf(repo, tree, change);
    if (edit.kind !== 'done') return edit;
    edits.set(change.path, edit.value);
  }
  return done(editTree(repo.objects, tree, edits).oid);
}

function editOf({ objects }: Repository, tree: TreeNode, change: TreeChange): Answer<Edit> {
  const refused = pathRefusal(change.path);
  if (refused) return refused;
  if ('gone' in change)
    return findPath(objects, tree, change.path) ? done(null) : refuse('invalid', 'GitRPC::BadObjectState');
  const { mode } = change;
  if ('content' in change) return done({ mode, oid: writeBlob(objects, change.content) });
  return objects.blobs.has(change.blob)
    ? done({ mode, oid: change.blob })
    : refuse('invalid', 'tree.sha does not exist');
}

function makeCommit(
  repo: Repository,
  actor: Actor,
  { message, tree: id, parents: ids }: NewCommit,
): Answer<Oid> {
  const refused = forbid(repo, actor, 'contents');
  if (refused) return refused;
  const tree = repo.objects.trees.get(id);
  if (!tree) return refuse('invalid', 'Tree SHA does not exist');
  const parents = ids.flatMap((oid) => repo.objects.commits.get(oid) ?? []);
  if (parents.length < ids.length) return refuse('invalid', 'Parent SHA does not exist');
  const guarded = guardWorkflows(repo, actor, { tree, before: parents });
  if (guarded) return guarded;
  const author = signatureOf(repo, actor.account);
  return done(storeCommit(repo, actor, { message, tree, parents, author, committer: author }).oid);
}

function textsAt(
  { objects }: Repository,
  commit: Oid,
  paths: readonly string[],
): Answer<ReadonlyMap<string, string>> {
  const tree = objects.commits.get(commit)?.tree;
  const found = new Map<string, string>();
  for (const path of paths) {
    const text = tree && textAt(objects, tree, path);
    if (text === 'too-large') return refuse('too-large', `${path} is too large to be read through the API.`);
    if (text) found.set(path, text.text);
  }
  return done(found);
}

function diffAt({ objects }: Repository, oid: Oid): Answer<CommitDiff> {
  const commit = objects.commits.get(oid);
  const [parent] = commit?.parents ?? [];
  if (!commit) return refuse('invalid', `No commit found for SHA: ${oid}`);
  return parent ? done(diffOf(objects, commit, parent)) : refuse('invalid', `Commit ${oid} has no parent.`);
}
