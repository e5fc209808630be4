import { countCreation } from '../auth/caller.ts';
import { allow, mayDo } from '../auth/permissions.ts';
import { publishIssue } from '../events/issue-events.ts';
import { listCommits } from '../git/history.ts';
import { readRef } from '../git/refs.ts';
import { gitText } from '../git/run-git.ts';
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
  /** `branch`, or `owner:branch` of this repository's owner or of who has a fork of it. */
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
  // Whoever may read may offer what lies in a fork of their own.
  allow(ctx, forkOf(ctx, input) ? 'review' : 'writePulls');
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
  readonly fork: string | undefined;
  readonly headRef: string;
  readonly headSha: string;
  readonly baseSha: string;
}

async function checkEnds(ctx: RepoContext, input: NewPull): Promise<Ends> {
  const { repo } = ctx;
  const { owner, headRef } = headOf(ctx, input);
  const source = forkOf(ctx, input);
  const isHere = owner.toLowerCase() === repo.owner.login.toLowerCase();
  const from = source ?? (isHere ? repo : undefined);
  const headSha = from && readRef(from.git.dir, `refs/heads/${headRef}`);
  const baseSha = readRef(repo.git.dir, `refs/heads/${input.base}`);
  if (headSha === undefined) throw invalid('PullRequest', { field: 'head', code: 'invalid' });
  if (baseSha === undefined) throw invalid('PullRequest', { field: 'base', code: 'invalid' });
  const fork = source?.fullName;
  // GitHub keeps the commits of a fork in the same store.
  if (source) await gitText(repo.git.dir, ['fetch', '--no-tags', source.git.dir, headSha]);
  checkDuplicate(repo, { fork, headRef, baseRef: input.base });
  const between = await listCommits(repo.git, { from: baseSha, to: headSha, limit: 1 });
  if (between.length === 0) throw custom(`No commits between ${input.base} and ${headRef}`);
  return { fork, headRef, headSha, baseSha };
}

function headOf({ repo }: RepoContext, { head }: NewPull): { owner: string; headRef: string } {
  const [owner = '', headRef = ''] = head.includes(':') ? head.split(':', 2) : [repo.owner.login, head];
  return { owner, headRef };
}

/** The fork that a head names, if its owner has one. */
function forkOf(ctx: RepoContext, input: NewPull): RepositoryState | undefined {
  const { owner } = headOf(ctx, input);
  return [...ctx.hub.repositories.values()].find(
    (one) => one.settings.fork && one !== ctx.repo && one.owner.login.toLowerCase() === owner.toLowerCase(),
  );
}

function checkDuplicate(repo: RepositoryState, ends: Pick<Pull, 'fork' | 'headRef' | 'baseRef'>): void {
  const twin = listPulls(repo).find(
    ({ issue, fork, headRef, baseRef }) =>
      issue.state === 'open' && fork === ends.fork && headRef === ends.headRef && baseRef === ends.baseRef,
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
  checkDuplicate(ctx.repo, { ...pull, baseRef: base });
  const between = await listCommits(ctx.repo.git, { from: baseSha, to: pull.headSha, limit: 1 });
  if (between.length === 0)
    throw custom(`There are no new commits between base branch '${base}' and head branch '${pull.headRef}'`);
  const from = { ref: { from: pull.baseRef }, sha: { from: pull.baseSha } };
  Object.assign(pull, { baseRef: base, baseSha });
  await ctx.repo.git.exclusive(() => computeMergeability(ctx, pull));
  publishIssue(ctx, pull.issue, { action: 'edited', changes: { base: from } });
}

function custom(message: string): HubError {
  return invalid('PullRequest', { code: 'custom', message });
}
