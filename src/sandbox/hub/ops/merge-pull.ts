import { countCreation } from '../auth/caller.ts';
import { allow } from '../auth/permissions.ts';
import { isAncestor } from '../git/history.ts';
import { readRef } from '../git/refs.ts';
import { mergeTrees } from '../git/merge-trees.ts';
import { HubError, unprocessable } from '../hub-error.ts';
import type { Pull } from '../state/pull.ts';
import type { RepoContext } from './context.ts';
import { signatureOf, webFlowOf, writeCommit } from './git-objects.ts';
import { guardRef } from './guard-workflows.ts';
import { landPull } from './land-pull.ts';
import { computeMergeability } from './mergeability.ts';
import { writeMerge } from './merges.ts';
import { demandChecks } from './required-checks.ts';
import { applyRefUpdates } from './refs.ts';

export interface PullMerge {
  readonly method: 'merge' | 'squash' | 'rebase';
  /** The head that must still be there: else 409. */
  readonly expectedHead?: string | undefined;
  readonly title?: string | undefined;
  readonly message?: string | undefined;
}

/** Merges a pull request: 405 where it cannot be, 409 where its head has moved; the merge commit's id. */
export function mergePull(ctx: RepoContext, pull: Pull, merge: PullMerge): Promise<string> {
  allow(ctx, 'writeContents');
  return ctx.repo.git.exclusive(async () => {
    await checkMergeable(ctx, pull, merge);
    const before = pull.baseSha;
    const after = await writePullMerge(ctx, pull, merge);
    guardRef(ctx, before, after);
    const moved = { name: `refs/heads/${pull.baseRef}`, before, after };
    await applyRefUpdates(ctx, [moved], { isMerge: true });
    // A squash does not carry the head itself, so that reaching it has not landed the pull request yet.
    if (!pull.merged) landPull(ctx, pull, after);
    return after;
  });
}

/** Merges the base into the head branch; 422 where the head has moved or already has it. */
export function updatePullBranch(ctx: RepoContext, pull: Pull, expectedHead?: string): Promise<string> {
  allow(ctx, 'writePulls');
  const { git } = ctx.repo;
  return git.exclusive(async () => {
    const name = `refs/heads/${pull.headRef}`;
    const head = pull.headSha;
    if (expectedHead !== undefined && expectedHead !== head) {
      throw unprocessable(`expected head sha didn’t match current head ref.`);
    }
    const base = readRef(git.dir, `refs/heads/${pull.baseRef}`) ?? pull.baseSha;
    if (await isAncestor(git, base, head))
      throw unprocessable('There are no new commits on the base branch.');
    const message = `Merge branch '${pull.baseRef}' into ${pull.headRef}`;
    const oid = await writeMerge(ctx, { base: head, head: base, message });
    if (oid === undefined) throw unprocessable('merge conflict between base and head');
    await applyRefUpdates(ctx, [{ name, before: head, after: oid }]);
    return oid;
  });
}

async function checkMergeable(ctx: RepoContext, pull: Pull, merge: PullMerge): Promise<void> {
  if (pull.issue.state === 'closed') throw new HubError(405, 'Pull Request is not mergeable');
  if (pull.draft) throw new HubError(405, 'Pull Request is still a draft');
  if (merge.method === 'rebase') {
    throw new HubError(405, 'Rebase merges are not allowed on this repository.');
  }
  if (merge.expectedHead !== undefined && merge.expectedHead !== pull.headSha) {
    throw new HubError(409, 'Head branch was modified. Review and try the merge again.', {
      graphqlType: 'UNPROCESSABLE',
    });
  }
  demandChecks(ctx.repo, { branch: pull.baseRef, sha: pull.headSha, status: 405 });
  const found = await computeMergeability(ctx, pull);
  if (found?.mergeable !== true) throw new HubError(405, 'Pull Request is not mergeable');
}

async function writePullMerge(ctx: RepoContext, pull: Pull, merge: PullMerge): Promise<string> {
  const { issue, baseSha, headSha } = pull;
  const isSquash = merge.method === 'squash';
  const from = `${ctx.repo.owner.login}/${pull.headRef}`;
  const title =
    merge.title ??
    (isSquash ? `${issue.title} (#${issue.number})` : `Merge pull request #${issue.number} from ${from}`);
  const message = merge.message ?? (isSquash ? (issue.body ?? '') : issue.title);
  const text = message === '' ? title : `${title}\n\n${message}`;
  const merged = await mergeTrees(ctx.repo.git, baseSha, headSha);
  if (!merged.clean) throw new HubError(405, 'Pull Request is not mergeable');
  countCreation(ctx.caller, 'commit');
  const parents = isSquash ? [baseSha] : [baseSha, headSha];
  const committer = webFlowOf(ctx);
  return writeCommit(ctx, { message: text, tree: merged.tree, parents, author: signatureOf(ctx), committer });
}
