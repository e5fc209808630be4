import { allow } from '../../auth/permissions.ts';
import { roleOf } from '../../auth/role-of.ts';
import type { RepoContext } from '../../ops/context.ts';
import { nodeId, repoHtml } from '../../shapes/urls.ts';
import type { Issue } from '../../state/issue.ts';
import { pageOf } from '../connection.ts';
import { GraphqlRefusal } from '../refusal.ts';
import { numberArg, textArg } from '../view.ts';
import type { Args, View } from '../view.ts';
import { accountView } from './account-view.ts';
import { issueListing, selectIssues } from './issue-listing.ts';
import { issueView } from './issue-view.ts';
import { labelListing, labelView } from './label-view.ts';
import { peopleFields } from './people-fields.ts';
import { pullListing } from './pull-listing.ts';
import { pullView } from './pull-view.ts';
import { gitFields } from './repository-git.ts';

/** A repository as this caller sees it. */
export function repositoryView(ctx: RepoContext): View {
  const { repo } = ctx;
  const role = roleOf(repo, ctx.caller);
  return {
    __typename: 'Repository',
    id: nodeId('R', repo.id),
    databaseId: repo.id,
    name: repo.name,
    nameWithOwner: repo.fullName,
    owner: () => accountView(ctx, repo.owner),
    isPrivate: repo.private,
    visibility: repo.private ? 'PRIVATE' : 'PUBLIC',
    isArchived: repo.settings.archived,
    isDisabled: false,
    isFork: repo.settings.fork,
    hasIssuesEnabled: repo.settings.hasIssues,
    createdAt: repo.createdAt,
    pushedAt: repo.pushedAt,
    url: repoHtml(ctx),
    resourcePath: `/${repo.fullName}`,
    viewerPermission: role === 'none' ? null : role.toUpperCase(),
    viewerCanAdminister: role === 'admin',
    ...gitFields(ctx),
    ...threadLists(ctx),
    ...labelFields(ctx),
    ...peopleFields(ctx),
  };
}

function threadLists(ctx: RepoContext): View {
  return {
    issue: (args: Args) => {
      allow(ctx, 'readIssues');
      return issueView(ctx, findThread(ctx, args, 'an Issue'));
    },
    pullRequest: (args: Args) => {
      allow(ctx, 'readPulls');
      return threadView(ctx, findThread(ctx, args, 'a PullRequest'));
    },
    issueOrPullRequest: (args: Args) => {
      allow(ctx, 'readIssues');
      return threadView(ctx, findThread(ctx, args, 'an issue or pull request'));
    },
    issues: (args: Args) => {
      allow(ctx, 'readIssues');
      return pageOf(issueListing(ctx, 'issues', selectIssues(ctx, args)), args);
    },
    pullRequests: (args: Args) => {
      allow(ctx, 'readPulls');
      return pageOf(pullListing(ctx, args), args);
    },
  };
}

type Wanted = 'an Issue' | 'a PullRequest' | 'an issue or pull request';

function findThread(ctx: RepoContext, args: Args, wanted: Wanted): Issue {
  const number = numberArg(args, 'number') ?? 0;
  const issue = ctx.repo.issues.get(number);
  const isPull = issue?.pull !== undefined;
  const fits = wanted === 'an issue or pull request' || isPull === (wanted === 'a PullRequest');
  if (issue !== undefined && fits) return issue;
  throw new GraphqlRefusal('NOT_FOUND', `Could not resolve to ${wanted} with the number of ${number}.`);
}

function threadView(ctx: RepoContext, issue: Issue): View {
  return issue.pull === undefined ? issueView(ctx, issue) : pullView(ctx, issue.pull);
}

function labelFields(ctx: RepoContext): View {
  return {
    label: (args: Args) => {
      allow(ctx, 'readIssues');
      const name = textArg(args, 'name')?.toLowerCase();
      const label = ctx.repo.labels.find((item) => item.name.toLowerCase() === name);
      return label === undefined ? null : labelView(ctx, label);
    },
    labels: (args: Args) => {
      allow(ctx, 'readIssues');
      const part = textArg(args, 'query')?.toLowerCase() ?? '';
      const items = ctx.repo.labels.filter(({ name }) => name.toLowerCase().includes(part));
      return pageOf(labelListing(ctx, items), args);
    },
  };
}
