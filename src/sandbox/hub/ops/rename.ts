import { allow } from '../auth/permissions.ts';
import { publish } from '../events/publish.ts';
import { publishIssue } from '../events/issue-events.ts';
import { readRef, zeroOid } from '../git/refs.ts';
import { gitText } from '../git/run-git.ts';
import { invalid, unprocessable } from '../hub-error.ts';
import type { RepoContext } from './context.ts';
import { listPulls } from './pulls.ts';
import { applyRefUpdates, findRef } from './refs.ts';

/** Gives a repository another name; the former one leads to it until another repository takes it. */
export function renameRepository(ctx: RepoContext, name: string): void {
  allow(ctx, 'administer');
  const { hub, repo } = ctx;
  const before = { name: repo.name, fullName: repo.fullName };
  const fullName = `${repo.owner.login}/${name}`;
  if (!/^[\w.-]+$/.test(name) || hub.repositories.has(fullName.toLowerCase())) {
    throw invalid('Repository', {
      field: 'name',
      code: 'custom',
      message: 'name already exists on this account',
    });
  }
  hub.repositories.delete(before.fullName.toLowerCase());
  Object.assign(repo, { name, fullName });
  hub.repositories.set(fullName.toLowerCase(), repo);
  hub.renamed.delete(fullName.toLowerCase());
  for (const [old, now] of hub.renamed)
    if (now === before.fullName.toLowerCase()) hub.renamed.set(old, fullName.toLowerCase());
  hub.renamed.set(before.fullName.toLowerCase(), fullName.toLowerCase());
  for (const [token, credential] of hub.tokens) {
    const isHere = credential.kind === 'job' && credential.repository === before.fullName;
    if (isHere) hub.tokens.set(token, { ...credential, repository: fullName });
  }
  const changes = { repository: { name: { from: before.name } } };
  publish(ctx, { name: 'repository', payload: { action: 'renamed', changes } });
}

/** Makes another branch the default one. */
export function changeDefaultBranch(ctx: RepoContext, branch: string): Promise<void> {
  allow(ctx, 'administer');
  if (readRef(ctx.repo.git.dir, `refs/heads/${branch}`) === undefined)
    throw unprocessable(`The branch ${branch} was not found. Please push that ref first or create it.`);
  return ctx.repo.git.exclusive(() => pointHead(ctx, branch));
}

/** Renames a branch: pull requests into it follow, those from it are closed, and the default branch stays the default. */
export function renameBranch(ctx: RepoContext, from: string, to: string): Promise<void> {
  const { repo } = ctx;
  allow(ctx, from === repo.defaultBranch ? 'administer' : 'writeContents');
  return repo.git.exclusive(async () => {
    const oid = findRef(repo, `refs/heads/${from}`);
    await applyRefUpdates(ctx, [{ name: `refs/heads/${to}`, before: zeroOid, after: oid }]);
    for (const pull of listPulls(repo)) {
      if (pull.baseRef !== from || pull.issue.state !== 'open') continue;
      pull.baseRef = to;
      publishIssue(ctx, pull.issue, { action: 'edited', changes: { base: { ref: { from } } } });
    }
    if (from === repo.defaultBranch) await pointHead(ctx, to);
    await applyRefUpdates(ctx, [{ name: `refs/heads/${from}`, before: oid, after: zeroOid }]);
  });
}

async function pointHead(ctx: RepoContext, branch: string): Promise<void> {
  const from = ctx.repo.defaultBranch;
  if (from === branch) return;
  await gitText(ctx.repo.git.dir, ['symbolic-ref', 'HEAD', `refs/heads/${branch}`]);
  ctx.repo.defaultBranch = branch;
  publish(ctx, { name: 'repository', payload: { action: 'edited', changes: { default_branch: { from } } } });
}
