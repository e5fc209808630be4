import { roleOf } from '../auth/role-of.ts';
import type { Caller } from '../auth/caller.ts';
import { isAtLeast } from '../state/account.ts';
import { showAccount } from './account.ts';
import { nodeId, repoApi, repoHtml } from './urls.ts';
import type { ShapeContext } from './urls.ts';

const links = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
  hooks_url: '/hooks',
};

/** `simple-repository`: what all forms of a repository share. */
export function showSimpleRepository(ctx: ShapeContext) {
  const { hub, repo } = ctx;
  return {
    id: repo.id,
    node_id: nodeId('R', repo.id),
    name: repo.name,
    full_name: repo.fullName,
    owner: showAccount(hub, repo.owner),
    private: repo.private,
    html_url: repoHtml(ctx),
    description: null,
    fork: repo.settings.fork,
    url: repoApi(ctx),
    ...linksOf(ctx),
  };
}

/** `repository`, as it stands in events and in a pull request's head and base. */
export function showRepository(ctx: ShapeContext) {
  const openIssues = [...ctx.repo.issues.values()].filter(({ state }) => state === 'open').length;
  return { ...showSimpleRepository(ctx), ...showAddresses(ctx), ...counts(openIssues), ...settings(ctx) };
}

/** `full-repository`, with what the caller may do. */
export function showFullRepository(ctx: ShapeContext, caller: Caller) {
  const role = roleOf(ctx.repo, caller);
  return {
    ...showRepository(ctx),
    subscribers_count: 0,
    network_count: 0,
    permissions: {
      admin: role === 'admin',
      maintain: isAtLeast(role, 'maintain'),
      push: isAtLeast(role, 'write'),
      triage: isAtLeast(role, 'triage'),
      pull: isAtLeast(role, 'read'),
    },
  };
}

function linksOf(ctx: ShapeContext): Record<keyof typeof links, string> {
  const at = (path: string): string => `${repoApi(ctx)}${path}`;
  const entries = Object.entries(links).map(([name, path]) => [name, at(path)] as const);
  return { ...links, ...Object.fromEntries(entries) };
}

function showAddresses(ctx: ShapeContext) {
  const html = repoHtml(ctx);
  return {
    clone_url: `${html}.git`,
    git_url: `${html}.git`.replace(/^https?/, 'git'),
    ssh_url: `git@hub:${ctx.repo.fullName}.git`,
    svn_url: html,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
  };
}

function counts(openIssues: number) {
  return {
    forks_count: 0,
    stargazers_count: 0,
    watchers_count: 0,
    open_issues_count: openIssues,
    forks: 0,
    open_issues: openIssues,
    watchers: 0,
    size: 0,
  };
}

function settings({ repo }: ShapeContext) {
  return {
    default_branch: repo.defaultBranch,
    has_issues: repo.settings.hasIssues,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_downloads: false,
    has_discussions: false,
    archived: repo.settings.archived,
    disabled: false,
    visibility: repo.private ? 'private' : 'public',
    allow_merge_commit: true,
    allow_squash_merge: true,
    allow_rebase_merge: false,
    allow_auto_merge: false,
    delete_branch_on_merge: false,
    pushed_at: repo.pushedAt,
    created_at: repo.createdAt,
    updated_at: repo.pushedAt,
  };
}
