import { readCommit } from '../git/commit-object.ts';
import { isAncestor, listCommits } from '../git/history.ts';
import type { RefChange } from '../git/ref-writer.ts';
import { zeroOid } from '../git/refs.ts';
import type { RepoContext } from '../ops/context.ts';
import { actorOf } from '../ops/context.ts';
import { repoHtml } from '../shapes/urls.ts';
import { publish } from './publish.ts';

const mostCommits = 20;

/** `create` or `delete`, and `push`, for branches and tags; other namespaces are silent, as on GitHub. */
export async function publishRefChange(ctx: RepoContext, change: RefChange): Promise<void> {
  const [, kind = '', name = ''] = /^refs\/(heads|tags)\/(.+)$/.exec(change.name) ?? [];
  if (kind === '') return;
  const refType = kind === 'heads' ? 'branch' : 'tag';
  const created = change.before === zeroOid;
  const deleted = change.after === zeroOid;
  const payload = { ref: name, ref_type: refType, pusher_type: 'user' };
  if (created) {
    const more = { master_branch: ctx.repo.defaultBranch, description: null };
    publish(ctx, { name: 'create', payload: { ...payload, ...more }, sha: change.after, ref: change.name });
  }
  if (deleted) publish(ctx, { name: 'delete', payload });
  const push = { name: 'push', payload: await showPush(ctx, change), ref: change.name };
  publish(ctx, deleted ? push : { ...push, sha: change.after });
}

async function showPush(ctx: RepoContext, { name, before, after }: RefChange) {
  const { login, id } = actorOf(ctx);
  const { git } = ctx.repo;
  const created = before === zeroOid;
  const deleted = after === zeroOid;
  const oids =
    deleted || created ? [] : await listCommits(git, { from: before, to: after, limit: mostCommits });
  return {
    ref: name,
    before,
    after,
    created,
    deleted,
    forced: !created && !deleted && !(await isAncestor(git, before, after)),
    base_ref: null,
    compare: `${repoHtml(ctx)}/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`,
    commits: [...oids].reverse().map((oid) => showPushedCommit(ctx, oid)),
    head_commit: deleted ? null : showPushedCommit(ctx, after),
    pusher: { name: login, email: `${id}+${login}@users.noreply.github.com` },
  };
}

function showPushedCommit(ctx: RepoContext, oid: string) {
  const commit = readCommit(ctx.repo.git.objects, oid);
  if (commit === undefined) return null;
  const { author, committer } = commit;
  return {
    id: oid,
    tree_id: commit.tree,
    distinct: true,
    message: commit.message,
    timestamp: committer.date,
    url: `${repoHtml(ctx)}/commit/${oid}`,
    author: { name: author.name, email: author.email },
    committer: { name: committer.name, email: committer.email },
    added: [],
    removed: [],
    modified: [],
  };
}
