import { countCreation } from '../auth/caller.ts';
import { allow, mayDo } from '../auth/permissions.ts';
import { publishIssue } from '../events/issue-events.ts';
import { listCommits } from '../git/history.ts';
import { readRef } from '../git/refs.ts';
import { HubError, invalid, notFound } from '../hub-error.ts';
import type { Pull } from '../state/pull.ts';
import type { RepositoryState } from '../state/repository.ts';
import type { RepoContext } from './context.ts';
import { addIssue, findIssue, updateIssue } from './issues.ts';
import type { IssueEdit } from './issues.ts';
import { computeMergeability, pointPullRef } from './mergeability.ts';
import { checkBody, checkTitle } from './text-limits.ts';

export interface NewPull {
  readonly title: string;
  readonly body?: string | null;
  /** `branch`, or `owner:branch` of this repository's owner. */
  readonly head: string;
  readonly base: string;
  readonly draft?: boolean;
  readonly maintainerCanModify?: boolean;
}

/** A pull request by number; 404 where there is none. */
export function findPull(repo: RepositoryState, number: number): Pull {
  const { pull } = findIssue(repo, number);
  if (pull === undefined) throw notFound();
  return pull;
}

/** All pull requests, oldest first. */
export function listPulls(repo: RepositoryState): readonly Pull[] {
  return [...repo.issues.values()].flatMap(({ pull }) => (pull === undefined ? [] : [pull]));
}

/** Opens a pull request; 422 for a second one of the same head and base, and where nothing lies between the two. */
export function createPull(ctx: RepoContext, input: NewPull): Promise<Pull> {
  allow(ctx, 'writePulls');
  checkSetting(ctx);
  checkTitle('PullRequest', input.title);
  checkBody('PullRequest', input.body);
  return ctx.repo.git.exclusive(async () => {
    const ends = await checkEnds(ctx, input);
    const pull = addPull(ctx, input, ends);
    await pointPullRef(ctx, pull, { which: 'head', oid: pull.headSha });
    await computeMergeability(ctx, pull);
    countCreation(ctx.caller, 'pull');
    publishIssue(ctx, pull.issue, { action: 'opened' });
    return pull;
  });
}

function checkSetting({ caller, repo }: RepoContext): void {
  if (caller.kind !== 'job' || repo.settings.actionsMayOpenPulls) return;
  throw new HubError(403, 'GitHub Actions is not permitted to create or approve pull requests.');
}

export interface PullEdit extends IssueEdit {
  readonly base?: string | undefined;
  readonly draft?: boolean | undefined;
}

/** Changes a pull request's texts, state, base or draft mark. */
export async function updatePull(ctx: RepoContext, pull: Pull, edit: PullEdit): Promise<Pull> {
  if (!mayDo(ctx, 'writePulls') && pull.issue.user !== ctx.caller.account) allow(ctx, 'writePulls');
  const { base, draft, ...texts } = edit;
  if (edit.state === 'open' && pull.issue.state === 'closed') checkReopening(ctx, pull);
  updateIssue(ctx, pull.issue, texts);
  if (base !== undefined && base !== pull.baseRef) await changeBase(ctx, pull, base);
  if (draft !== undefined && draft !== pull.draft) {
    pull.draft = draft;
    publishIssue(ctx, pull.issue, { action: draft ? 'converted_to_draft' : 'ready_for_review' });
  }
  return pull;
}

interface Ends {
  readonly headRef: string;
  readonly headSha: string;
  readonly baseSha: string;
}

async function checkEnds(ctx: RepoContext, input: NewPull): Promise<Ends> {
  const { repo } = ctx;
  const [owner, branch] = input.head.includes(':')
    ? input.head.split(':', 2)
    : [repo.owner.login, input.head];
  const headRef = branch ?? '';
  const isHere = owner?.toLowerCase() === repo.owner.login.toLowerCase();
  const headSha = isHere ? readRef(repo.git.dir, `refs/heads/${headRef}`) : undefined;
  const baseSha = readRef(repo.git.dir, `refs/heads/${input.base}`);
  if (headSha === undefined) throw invalid('PullRequest', { field: 'head', code: 'invalid' });
  if (baseSha === undefined) throw invalid('PullRequest', { field: 'base', code: 'invalid' });
  checkDuplicate(repo, { headRef, baseRef: input.base });
  const between = await listCommits(repo.git, { from: baseSha, to: headSha, limit: 1 });
  if (between.length === 0) throw custom(`No commits between ${input.base} and ${headRef}`);
  return { headRef, headSha, baseSha };
}

function checkDuplicate(repo: RepositoryState, ends: Pick<Pull, 'headRef' | 'baseRef'>): void {
  const twin = listPulls(repo).find(
    ({ issue, headRef, baseRef }) =>
      issue.state === 'open' && headRef === ends.headRef && baseRef === ends.baseRef,
  );
  if (twin !== undefined)
    throw custom(`A pull request already exists for ${repo.owner.login}:${ends.headRef}.`);
}

function addPull(ctx: RepoContext, input: NewPull, ends: Ends): Pull {
  const issue = addIssue(ctx, { title: input.title, body: input.body ?? null });
  const pull: Pull = {
    id: ctx.hub.nextId(),
    issue,
    ...ends,
    baseRef: input.base,
    draft: input.draft ?? false,
    merged: false,
    mergedAt: null,
    mergedBy: null,
    mergeCommitSha: null,
    mergeability: undefined,
    maintainerCanModify: input.maintainerCanModify ?? false,
    requestedReviewers: [],
    reviews: [],
    reviewComments: [],
  };
  issue.pull = pull;
  return pull;
}

function checkReopening(ctx: RepoContext, pull: Pull): void {
  const head = readRef(ctx.repo.git.dir, `refs/heads/${pull.headRef}`);
  if (head === undefined) throw custom(`The ${pull.headRef} branch has been deleted.`);
  checkDuplicate(ctx.repo, pull);
  pull.headSha = head;
}

async function changeBase(ctx: RepoContext, pull: Pull, base: string): Promise<void> {
  const baseSha = readRef(ctx.repo.git.dir, `refs/heads/${base}`);
  if (baseSha === undefined) throw invalid('PullRequest', { field: 'base', code: 'invalid' });
  const from = { ref: { from: pull.baseRef }, sha: { from: pull.baseSha } };
  Object.assign(pull, { baseRef: base, baseSha });
  await ctx.repo.git.exclusive(() => computeMergeability(ctx, pull));
  publishIssue(ctx, pull.issue, { action: 'edited', changes: { base: from } });
}

function custom(message: string): HubError {
  return invalid('PullRequest', { code: 'custom', message });
}
