import { publishRefChange } from '../events/ref-events.ts';
import { publishIssue } from '../events/issue-events.ts';
import type { RefChange } from '../git/ref-writer.ts';
import { zeroOid } from '../git/refs.ts';
import { listCommits } from '../git/history.ts';
import { readCommit } from '../git/commit-object.ts';
import type { Pull } from '../state/pull.ts';
import { stamp } from '../state/hub-state.ts';
import { closeByKeywords } from './closing-keywords.ts';
import type { RepoContext } from './context.ts';
import { setIssueState } from './issues.ts';
import { landPull } from './land-pull.ts';
import { computeMergeability, pointPullRef } from './mergeability.ts';

/** Everything that follows when refs have moved, by API, push or merge: events, pull requests, closing keywords. */
export async function followRefChanges(ctx: RepoContext, changes: readonly RefChange[]): Promise<void> {
  if (changes.length > 0) ctx.repo.pushedAt = stamp(ctx.hub);
  for (const change of changes) {
    await publishRefChange(ctx, change);
    if (change.name.startsWith('refs/heads/')) await followBranch(ctx, change);
  }
}

async function followBranch(ctx: RepoContext, { name, before, after }: RefChange): Promise<void> {
  const branch = name.slice('refs/heads/'.length);
  const open = [...ctx.repo.issues.values()].flatMap(({ pull, state }) =>
    pull !== undefined && state === 'open' ? [pull] : [],
  );
  if (after === zeroOid) {
    for (const pull of open) {
      if (isHead(pull, branch) || pull.baseRef === branch)
        setIssueState(ctx, pull.issue, { state: 'closed' });
    }
    return;
  }
  for (const pull of open.filter((one) => isHead(one, branch))) await moveHead(ctx, pull, after);
  const based = open.filter(({ baseRef }) => baseRef === branch);
  const isDefault = branch === ctx.repo.defaultBranch && before !== zeroOid;
  if (based.length === 0 && !isDefault) return;
  const arrived = await listCommits(ctx.repo.git, {
    from: before === zeroOid ? undefined : before,
    to: after,
  });
  await landReached(ctx, based, { arrived: new Set(arrived), after });
  if (isDefault)
    closeByKeywords(
      ctx,
      arrived.map((oid) => readCommit(ctx.repo.git.objects, oid)?.message ?? ''),
    );
}

/** A branch of this repository is never the head of what comes from a fork. */
const isHead = ({ fork, headRef }: Pull, branch: string): boolean => fork === undefined && headRef === branch;

async function moveHead(ctx: RepoContext, pull: Pull, after: string): Promise<void> {
  const before = pull.headSha;
  if (before === after) return;
  pull.headSha = after;
  pull.issue.updatedAt = stamp(ctx.hub);
  await pointPullRef(ctx, pull, { which: 'head', oid: after });
  await computeMergeability(ctx, pull);
  publishIssue(ctx, pull.issue, { action: 'synchronize', before, after });
}

async function landReached(
  ctx: RepoContext,
  pulls: readonly Pull[],
  { arrived, after }: { readonly arrived: ReadonlySet<string>; readonly after: string },
): Promise<void> {
  for (const pull of pulls) {
    if (arrived.has(pull.headSha)) landPull(ctx, pull, after);
    else pull.baseSha = after;
  }
}
