import type { Oid } from '../../../src/domain/ids.ts';
import type { Refused } from '../../../src/ports/answer.ts';
import type { CommitNode, TreeNode } from '../git/objects.ts';
import { findPath } from '../git/paths.ts';
import type { Actor, Repository } from '../repository.ts';
import { refuse } from '../repository.ts';

const FOLDER = '.github/workflows';

/** A job's token never adds or changes workflow files: they must be those of a tree before, or of the default branch. */
export function guardWorkflows(
  repo: Repository,
  actor: Actor,
  { tree, before }: { readonly tree: TreeNode; readonly before: readonly CommitNode[] },
): Refused | null {
  if (actor.scopes === null) return null;
  const after = workflowsOf(repo, tree);
  const allowed = before.length === 0 ? [undefined] : before.map((commit) => workflowsOf(repo, commit.tree));
  const main = repo.state.refs.get(repo.state.defaultBranch);
  if (allowed.includes(after) || (main && workflowsOf(repo, main.tree) === after)) return null;
  return refuse('forbidden', 'refusing to allow a GitHub App to create or update workflow files');
}

const workflowsOf = ({ objects }: Repository, tree: TreeNode): Oid | undefined =>
  findPath(objects, tree, FOLDER)?.oid;
