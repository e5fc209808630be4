import { readCommit } from '../git/commit-object.ts';
import type { CommitObject, Signature } from '../git/commit-object.ts';
import type { FileDiff } from '../git/diff.ts';
import { notFound } from '../hub-error.ts';
import type { Account } from '../state/account.ts';
import { showAccount } from './account.ts';
import { nodeId, repoApi, repoHtml } from './urls.ts';
import type { ShapeContext } from './urls.ts';

// The hub signs nothing, so that no commit of it is ever shown as verified.
const verification = {
  verified: false,
  reason: 'unsigned',
  signature: null,
  payload: null,
  verified_at: null,
};

/** `git-commit`: the bare object. */
export function showGitCommit(ctx: ShapeContext, oid: string) {
  const commit = commitOf(ctx, oid);
  return {
    sha: oid,
    node_id: commitNodeId(ctx, oid),
    url: `${repoApi(ctx)}/git/commits/${oid}`,
    html_url: `${repoHtml(ctx)}/commit/${oid}`,
    author: showSignature(commit.author),
    committer: showSignature(commit.committer),
    tree: { sha: commit.tree, url: `${repoApi(ctx)}/git/trees/${commit.tree}` },
    message: commit.message,
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${repoApi(ctx)}/git/commits/${sha}`,
      html_url: `${repoHtml(ctx)}/commit/${sha}`,
    })),
    verification,
  };
}

/** `commit`, with the accounts behind it. */
export function showCommit(ctx: ShapeContext, oid: string) {
  const commit = commitOf(ctx, oid);
  const url = `${repoApi(ctx)}/commits/${oid}`;
  return {
    url,
    sha: oid,
    node_id: commitNodeId(ctx, oid),
    html_url: `${repoHtml(ctx)}/commit/${oid}`,
    comments_url: `${url}/comments`,
    commit: {
      url: `${repoApi(ctx)}/git/commits/${oid}`,
      author: showSignature(commit.author),
      committer: showSignature(commit.committer),
      message: commit.message,
      tree: { sha: commit.tree, url: `${repoApi(ctx)}/git/trees/${commit.tree}` },
      comment_count: 0,
      verification,
    },
    author: showSigner(ctx, commit.author),
    committer: showSigner(ctx, commit.committer),
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${repoApi(ctx)}/commits/${sha}`,
      html_url: `${repoHtml(ctx)}/commit/${sha}`,
    })),
  };
}

/** `diff-entry`. */
export function showFileDiff(ctx: ShapeContext, file: FileDiff, sha: string) {
  const path = file.path.split('/').map(encodeURIComponent).join('/');
  return {
    sha: file.oid,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${repoHtml(ctx)}/blob/${sha}/${path}`,
    raw_url: `${repoHtml(ctx)}/raw/${sha}/${path}`,
    contents_url: `${repoApi(ctx)}/contents/${path}?ref=${sha}`,
    ...(file.patch === undefined ? {} : { patch: file.patch }),
    ...(file.previousPath === undefined ? {} : { previous_filename: file.previousPath }),
  };
}

/** The account that signs with its address; undefined for addresses of nobody here. */
export function findSigner({ hub }: ShapeContext, { email }: Signature): Account | undefined {
  const [, id] = /^(\d+)\+.+@users\.noreply\.github\.com$/.exec(email) ?? [];
  return id === undefined
    ? undefined
    : [...hub.accounts.values()].find((account) => account.id === Number(id));
}

/** The global id of a commit. */
export function commitNodeId({ repo }: ShapeContext, oid: string): string {
  return nodeId('C', `${repo.id}:${oid}`);
}

function commitOf({ repo }: ShapeContext, oid: string): CommitObject {
  const commit = readCommit(repo.git.objects, oid);
  if (commit === undefined) throw notFound();
  return commit;
}

function showSigner(ctx: ShapeContext, signature: Signature) {
  const account = findSigner(ctx, signature);
  return account === undefined ? null : showAccount(ctx.hub, account);
}

function showSignature({ name, email, date }: Signature) {
  return { name, email, date };
}
