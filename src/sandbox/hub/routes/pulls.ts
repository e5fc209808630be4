import { diffFiles, unifiedDiff } from '../git/diff.ts';
import { findMergeBase, listCommits } from '../git/history.ts';
import { notFound, unprocessable } from '../hub-error.ts';
import type { RepoContext } from '../ops/context.ts';
import { mergePull, updatePullBranch } from '../ops/merge-pull.ts';
import { computeMergeability } from '../ops/mergeability.ts';
import { createPull, findPull, listPulls, updatePull } from '../ops/pulls.ts';
import { measurePull } from '../ops/pull-stat.ts';
import { pageReply } from '../server/page.ts';
import type { Input } from '../server/input.ts';
import { created, noContent, ok } from '../server/reply.ts';
import type { Reply } from '../server/reply.ts';
import { numberParam } from '../server/route.ts';
import type { RepoRoute, RouteRequest } from '../server/route.ts';
import { showCommit, showFileDiff } from '../shapes/commit.ts';
import { showPull, showPullSimple } from '../shapes/pull.ts';
import { repoApi } from '../shapes/urls.ts';
import type { Pull } from '../state/pull.ts';
import { diffReply, wantsDiff } from './commits.ts';
import { readState } from './issues.ts';

/** Pull requests; reviews stand in `reviews.ts`. */
export const pullRoutes: readonly RepoRoute[] = [
  { at: 'GET /pulls', reads: 'readPulls', answer: answerList },
  {
    at: 'POST /pulls',
    async answer(ctx, { input }) {
      const pull = await createPull(ctx, {
        title: input.text('title'),
        body: input.findTextOrNull('body') ?? null,
        head: input.text('head'),
        base: input.text('base'),
        draft: input.findFlag('draft') ?? false,
        maintainerCanModify: input.findFlag('maintainer_can_modify') ?? false,
      });
      return created(await showWhole(ctx, pull));
    },
  },
  {
    at: 'GET /pulls/{pull_number}',
    reads: 'readPulls',
    async answer(ctx, request) {
      const pull = pullOf(ctx, request);
      if (wantsDiff(request))
        return diffReply(await unifiedDiff(ctx.repo.git, await forkPoint(ctx, pull), pull.headSha));
      return ok(await showWhole(ctx, pull));
    },
  },
  {
    at: 'PATCH /pulls/{pull_number}',
    async answer(ctx, request) {
      const { input } = request;
      const pull = await updatePull(ctx, pullOf(ctx, request), {
        title: input.findText('title'),
        body: input.findTextOrNull('body'),
        state: readState(input),
        base: input.findText('base'),
      });
      return ok(await showWhole(ctx, pull));
    },
  },
  { at: 'GET /pulls/{pull_number}/files', reads: 'readPulls', answer: answerFiles },
  { at: 'GET /pulls/{pull_number}/commits', reads: 'readPulls', answer: answerCommits },
  {
    at: 'GET /pulls/{pull_number}/merge',
    reads: 'readPulls',
    answer(ctx, request) {
      if (!pullOf(ctx, request).merged) throw notFound();
      return noContent;
    },
  },
  {
    at: 'PUT /pulls/{pull_number}/merge',
    async answer(ctx, request) {
      const { input } = request;
      const sha = await mergePull(ctx, pullOf(ctx, request), {
        method: readMethod(input),
        expectedHead: input.findText('sha'),
        title: input.findText('commit_title'),
        message: input.findText('commit_message'),
      });
      return ok({ sha, merged: true, message: 'Pull Request successfully merged' });
    },
  },
  {
    at: 'PUT /pulls/{pull_number}/update-branch',
    async answer(ctx, request) {
      const pull = pullOf(ctx, request);
      await updatePullBranch(ctx, pull, request.input.findText('expected_head_sha'));
      const url = `${repoApi(ctx)}/pulls/${pull.issue.number}`;
      return { status: 202, body: { message: 'Updating pull request branch.', url } };
    },
  },
];

/** The pull request that the path names; 404 where there is none. */
export function pullOf(ctx: RepoContext, request: RouteRequest): Pull {
  return findPull(ctx.repo, numberParam(request, 'pull_number'));
}

async function showWhole(ctx: RepoContext, pull: Pull) {
  await ctx.repo.git.exclusive(() => computeMergeability(ctx, pull));
  return showPull(ctx, pull, await measurePull(ctx.repo, pull));
}

function answerList(ctx: RepoContext, request: RouteRequest): Reply {
  const { query } = request;
  const state = query.get('state') ?? 'open';
  const head = query.get('head');
  const base = query.get('base');
  const owner = ctx.repo.owner.login;
  const sign = query.get('direction') === 'asc' ? 1 : -1;
  const pulls = listPulls(ctx.repo)
    .filter(
      (pull) =>
        (state === 'all' || pull.issue.state === state) &&
        // GitHub ignores a head without an owner.
        (head === null ||
          !head.includes(':') ||
          head === `${pull.fork?.split('/')[0] ?? owner}:${pull.headRef}`) &&
        (base === null || pull.baseRef === base),
    )
    .sort((a, b) => sign * (a.issue.number - b.issue.number));
  return pageReply(request, pulls, (pull) => showPullSimple(ctx, pull));
}

async function answerFiles(ctx: RepoContext, request: RouteRequest): Promise<Reply> {
  const pull = pullOf(ctx, request);
  const files = await diffFiles(ctx.repo.git, await forkPoint(ctx, pull), pull.headSha);
  return pageReply(request, files, (file) => showFileDiff(ctx, file, pull.headSha));
}

async function answerCommits(ctx: RepoContext, request: RouteRequest): Promise<Reply> {
  const pull = pullOf(ctx, request);
  const oids = await listCommits(ctx.repo.git, { from: pull.baseSha, to: pull.headSha });
  return pageReply(request, [...oids].reverse(), (oid) => showCommit(ctx, oid));
}

function forkPoint(ctx: RepoContext, pull: Pull): Promise<string | undefined> {
  return findMergeBase(ctx.repo.git, pull.baseSha, pull.headSha);
}

function readMethod(input: Input): 'merge' | 'squash' | 'rebase' {
  const method = input.findText('merge_method') ?? 'merge';
  if (method === 'merge' || method === 'squash' || method === 'rebase') return method;
  throw unprocessable(`${method} is not a merge method.`);
}
