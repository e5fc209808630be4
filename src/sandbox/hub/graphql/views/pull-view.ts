import { roleOfLogin } from '../../auth/role-of.ts';
import { readRef } from '../../git/refs.ts';
import { computeMergeability } from '../../ops/mergeability.ts';
import type { RepoContext } from '../../ops/context.ts';
import { nodeId } from '../../shapes/urls.ts';
import { isAtLeast } from '../../state/account.ts';
import type { Mergeability, Pull } from '../../state/pull.ts';
import { pageOf } from '../connection.ts';
import { textArg, textsArg } from '../view.ts';
import type { Args, View } from '../view.ts';
import { accountView } from './account-view.ts';
import { commitView } from './commit-view.ts';
import { pullChanges } from './pull-changes.ts';
import { decisionOf, mergeableOf, mergeStateOf, opinionsOf, stateOfPull } from './pull-state.ts';
import { refView } from './ref-view.ts';
import { repositoryView } from './repository-view.ts';
import { reviewListing } from './review-view.ts';
import { rollupView } from './status-view.ts';
import { threadFields } from './thread-fields.ts';

/** A pull request; its head may lie in a fork. */
export function pullView(ctx: RepoContext, pull: Pull): View {
  return {
    __typename: 'PullRequest',
    ...threadFields(ctx, pull.issue, () => pullView(ctx, pull)),
    id: nodeId('PR', pull.id),
    databaseId: pull.id,
    fullDatabaseId: String(pull.id),
    state: stateOfPull(pull),
    ...endFields(ctx, pull),
    ...mergeFields(ctx, pull),
    ...reviewFields(ctx, pull),
    ...pullChanges(ctx, pull),
  };
}

function endFields(ctx: RepoContext, pull: Pull): View {
  const branchView = (at: RepoContext, name: string): View | null => {
    const oid = readRef(at.repo.git.dir, `refs/heads/${name}`);
    return oid === undefined ? null : refView(at, { name: `refs/heads/${name}`, oid });
  };
  const fork = pull.fork === undefined ? undefined : ctx.hub.repositories.get(pull.fork.toLowerCase());
  const source = fork ? { ...ctx, repo: fork } : ctx;
  return {
    headRefName: pull.headRef,
    headRefOid: pull.headSha,
    headRef: () => branchView(source, pull.headRef),
    headRepository: () => repositoryView(source),
    headRepositoryOwner: () => accountView(ctx, source.repo.owner),
    baseRefName: pull.baseRef,
    baseRefOid: pull.baseSha,
    baseRef: () => branchView(ctx, pull.baseRef),
    baseRepository: () => repositoryView(ctx),
    isCrossRepository: fork !== undefined,
    maintainerCanModify: pull.maintainerCanModify,
  };
}

function mergeFields(ctx: RepoContext, pull: Pull): View {
  const { mergedBy, mergeCommitSha } = pull;
  return {
    isDraft: pull.draft,
    mergeable: async () => mergeableOf(await computeNow(ctx, pull)),
    mergeStateStatus: async () => mergeStateOf(pull, await computeNow(ctx, pull)),
    potentialMergeCommit: async () => {
      const test = (await computeNow(ctx, pull))?.mergeSha;
      return test ? commitView(ctx, test) : null;
    },
    merged: pull.merged,
    mergedAt: pull.mergedAt,
    mergedBy: () => (mergedBy === null ? null : accountView(ctx, mergedBy)),
    mergeCommit: () => (mergeCommitSha === null ? null : commitView(ctx, mergeCommitSha)),
    autoMergeRequest: null,
    isInMergeQueue: false,
    statusCheckRollup: () => rollupView(ctx, pull.headSha),
  };
}

function computeNow(ctx: RepoContext, pull: Pull): Promise<Mergeability | undefined> {
  return ctx.repo.git.exclusive(() => computeMergeability(ctx, pull));
}

function reviewFields(ctx: RepoContext, pull: Pull): View {
  return {
    reviewDecision: decisionOf(pull),
    reviews: (args: Args) => pageOf(reviewListing(ctx, 'reviews', selectReviews(pull, args)), args),
    latestReviews: (args: Args) => {
      const latest = new Map(pull.reviews.map((review) => [review.user.id, review]));
      return pageOf(reviewListing(ctx, 'latestReviews', [...latest.values()]), args);
    },
    latestOpinionatedReviews: (args: Args) =>
      pageOf(reviewListing(ctx, 'latestOpinionatedReviews', selectOpinions(ctx, pull, args)), args),
  };
}

/** `writersOnly`: of people who may push. */
function selectOpinions(ctx: RepoContext, pull: Pull, args: Args) {
  const writersOnly = args['writersOnly'];
  const mayPush = (login: string) => isAtLeast(roleOfLogin(ctx.repo, login), 'write');
  return opinionsOf(pull).filter(({ user }) => writersOnly !== true || mayPush(user.login));
}

function selectReviews(pull: Pull, args: Args) {
  const states = textsArg(args, 'states');
  const author = textArg(args, 'author')?.toLowerCase();
  return pull.reviews.filter(
    ({ state, user }) =>
      (states === undefined || states.includes(state)) &&
      (author === undefined || author === user.login.toLowerCase()),
  );
}
