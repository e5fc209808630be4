import { readCommit } from '../../git/commit-object.ts';
import type { CommitObject, Signature } from '../../git/commit-object.ts';
import { listCommits } from '../../git/history.ts';
import { findPath } from '../../git/tree-paths.ts';
import { pageOf } from '../connection.ts';
import type { RepoContext } from '../../ops/context.ts';
import { textArg } from '../view.ts';
import type { Args, View } from '../view.ts';
import { accountView } from './account-view.ts';
import { objectFields } from './object-fields.ts';
import { rollupView, statusView } from './status-view.ts';
import { entryView, treeView } from './tree-view.ts';

/** A commit of the repository, null where the id is no commit. */
export function commitView(ctx: RepoContext, oid: string): View | null {
  const commit = readCommit(ctx.repo.git.objects, oid);
  if (commit === undefined) return null;
  const { url } = ctx.hub;
  const resource = `/${ctx.repo.fullName}/commit/${oid}`;
  return {
    __typename: 'Commit',
    ...objectFields(ctx, oid),
    ...messageFields(commit.message),
    resourcePath: resource,
    url: `${url}${resource}`,
    authoredDate: commit.author.date,
    committedDate: commit.committer.date,
    author: () => signatureView(ctx, commit.author),
    committer: () => signatureView(ctx, commit.committer),
    tree: () => treeView(ctx, commit.tree),
    file: (args: Args) => fileView(ctx, commit, textArg(args, 'path') ?? ''),
    parents: (args: Args) => pageOf(commitListing(ctx, 'parents', commit.parents), args),
    history: async (args: Args) => pageOf(await historyListing(ctx, oid, textArg(args, 'path')), args),
    status: () => statusView(ctx, oid),
    statusCheckRollup: () => rollupView(ctx, oid),
  };
}

/** GitHub shortens a first line that is longer, and lets the body begin with what is left of it. */
const HEADLINE_CHARACTERS = 72;

function messageFields(message: string): View {
  const [first = '', ...rest] = message.split('\n');
  const body = rest.join('\n').trim();
  if (first.length <= HEADLINE_CHARACTERS) return { message, messageHeadline: first, messageBody: body };
  const cut = HEADLINE_CHARACTERS - 3;
  const left = `…${first.slice(cut)}`;
  return {
    message,
    messageHeadline: `${first.slice(0, cut)}…`,
    messageBody: body === '' ? left : `${left}\n\n${body}`,
  };
}

function signatureView(ctx: RepoContext, signature: Signature): View {
  const account = [...ctx.hub.accounts.values(), ctx.hub.actionsBot].find(
    ({ login, name }) => signature.name === login || signature.name === name,
  );
  return {
    name: signature.name,
    email: signature.email,
    date: signature.date,
    user: () => (account?.type === 'User' ? accountView(ctx, account) : null),
  };
}

function fileView(ctx: RepoContext, commit: CommitObject, path: string): View | null {
  const found = findPath(ctx.repo.git.objects, commit.tree, path);
  if (found === undefined || path === '') return null;
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  return entryView(ctx, { ...found, name }, parts.join('/'));
}

async function historyListing(ctx: RepoContext, to: string, path: string | undefined) {
  const range = { to, ...(path !== undefined && { path }) };
  return commitListing(ctx, 'history', await listCommits(ctx.repo.git, range));
}

/** A list of commits for a connection. */
export function commitListing(ctx: RepoContext, name: string, items: readonly string[]) {
  return { name, items, keyOf: (oid: string) => oid, viewOf: (oid: string) => commitView(ctx, oid) };
}
