import { readCommit } from '../git/commit-object.ts';
import { diffFiles, unifiedDiff } from '../git/diff.ts';
import { findMergeBase, isAncestor, listCommits } from '../git/history.ts';
import { notFound } from '../hub-error.ts';
import type { RepoContext } from '../ops/context.ts';
import { mergeIntoBranch } from '../ops/merges.ts';
import { listPulls } from '../ops/pulls.ts';
import { resolveCommit } from '../ops/refs.ts';
import { pageReply, slicePage } from '../server/page.ts';
import { created, noContent, ok } from '../server/reply.ts';
import type { Reply } from '../server/reply.ts';
import { param } from '../server/route.ts';
import type { RepoRoute, RouteRequest } from '../server/route.ts';
import { showCommit, showFileDiff } from '../shapes/commit.ts';
import { showPullSimple } from '../shapes/pull.ts';
import { repoApi, repoHtml } from '../shapes/urls.ts';

/** Commits with what they changed, comparisons, and merges of branches. */
export const commitRoutes: readonly RepoRoute[] = [
  { at: 'GET /commits', reads: 'readContents', answer: answerList },
  { at: 'GET /commits/{ref}', reads: 'readContents', answer: answerCommit },
  { at: 'GET /commits/{commit_sha}/pulls', reads: 'readPulls', answer: answerPulls },
  { at: 'GET /compare/{basehead}', reads: 'readContents', answer: answerComparison },
  {
    at: 'POST /merges',
    async answer(ctx, { input }) {
      const message = input.findText('commit_message');
      const sha = await mergeIntoBranch(ctx, { base: input.text('base'), head: input.text('head'), message });
      return sha === undefined ? noContent : created(showCommit(ctx, sha));
    },
  },
];

/** Whether the client asked for a diff instead of JSON. */
export function wantsDiff({ accept }: RouteRequest): boolean {
  return /application\/vnd\.github(\.v3)?\.diff/.test(accept);
}

/** A patch as an answer. */
export function diffReply(content: string): Reply {
  return { status: 200, text: { type: 'application/vnd.github.diff; charset=utf-8', content } };
}

async function answerList(ctx: RepoContext, request: RouteRequest): Promise<Reply> {
  const { query } = request;
  const to = commitOf(ctx, query.get('sha') ?? ctx.repo.defaultBranch);
  const path = query.get('path');
  const oids = await listCommits(ctx.repo.git, { to, ...(path === null ? {} : { path }) });
  return pageReply(request, oids, (oid) => showCommit(ctx, oid));
}

async function answerCommit(ctx: RepoContext, request: RouteRequest): Promise<Reply> {
  const oid = commitOf(ctx, param(request, 'ref'));
  const [parent] = readCommit(ctx.repo.git.objects, oid)?.parents ?? [];
  if (wantsDiff(request)) return diffReply(await unifiedDiff(ctx.repo.git, parent, oid));
  const files = await diffFiles(ctx.repo.git, parent, oid);
  const additions = files.reduce((sum, file) => sum + file.additions, 0);
  const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
  return ok({
    ...showCommit(ctx, oid),
    stats: { additions, deletions, total: additions + deletions },
    files: files.map((file) => showFileDiff(ctx, file, oid)),
  });
}

async function answerPulls(ctx: RepoContext, request: RouteRequest): Promise<Reply> {
  const oid = param(request, 'commit_sha');
  const found = [];
  for (const pull of listPulls(ctx.repo)) {
    const isIn = pull.headSha === oid || pull.mergeCommitSha === oid;
    if (isIn || (await holds(ctx, pull, oid))) found.push(pull);
  }
  return pageReply(request, found, (pull) => showPullSimple(ctx, pull));
}

// Closed ones count by their own commits only when they were merged.
async function holds(
  ctx: RepoContext,
  pull: { readonly headSha: string; readonly baseSha: string; readonly issue: { readonly state: string } },
  oid: string,
): Promise<boolean> {
  if (pull.issue.state !== 'open' || resolveCommit(ctx.repo, oid) === undefined) return false;
  const { git } = ctx.repo;
  return (await isAncestor(git, oid, pull.headSha)) && !(await isAncestor(git, oid, pull.baseSha));
}

async function answerComparison(ctx: RepoContext, request: RouteRequest): Promise<Reply> {
  const { git } = ctx.repo;
  const basehead = param(request, 'basehead');
  const [baseName = '', headName = ''] = basehead.split('...');
  const base = commitOf(ctx, withoutOwner(baseName));
  const head = commitOf(ctx, withoutOwner(headName));
  const mergeBase = await findMergeBase(git, base, head);
  if (mergeBase === undefined) throw notFound('No common ancestor between the two commits');
  if (wantsDiff(request)) return diffReply(await unifiedDiff(git, mergeBase, head));
  const ahead = [...(await listCommits(git, { from: base, to: head }))].reverse();
  const behind = await listCommits(git, { from: head, to: base });
  const page = slicePage(request, ahead);
  const html = `${repoHtml(ctx)}/compare/${basehead}`;
  const body = {
    url: `${repoApi(ctx)}/compare/${basehead}`,
    html_url: html,
    permalink_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    base_commit: showCommit(ctx, base),
    merge_base_commit: showCommit(ctx, mergeBase),
    status: statusOf(ahead.length, behind.length),
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits: page.items.map((oid) => showCommit(ctx, oid)),
    files: (await diffFiles(git, mergeBase, head)).map((file) => showFileDiff(ctx, file, head)),
  };
  return { ...ok(body), headers: page.headers };
}

function statusOf(ahead: number, behind: number): 'identical' | 'ahead' | 'behind' | 'diverged' {
  if (ahead === 0) return behind === 0 ? 'identical' : 'behind';
  return behind === 0 ? 'ahead' : 'diverged';
}

function commitOf(ctx: RepoContext, name: string): string {
  const oid = resolveCommit(ctx.repo, name);
  if (oid === undefined) throw notFound(`No commit found for SHA: ${name}`);
  return oid;
}

function withoutOwner(name: string): string {
  return name.includes(':') ? name.slice(name.indexOf(':') + 1) : name;
}
