import { roleOfLogin } from '../auth/role-of.ts';
import { listRefs } from '../git/refs.ts';
import { HubError, notFound } from '../hub-error.ts';
import { findRef } from '../ops/refs.ts';
import { pageReply } from '../server/page.ts';
import { noContent, ok } from '../server/reply.ts';
import { param } from '../server/route.ts';
import type { RepoRoute } from '../server/route.ts';
import { showAccount } from '../shapes/account.ts';
import { showCommit } from '../shapes/commit.ts';
import { showFullRepository } from '../shapes/repository.ts';
import { repoApi, repoHtml } from '../shapes/urls.ts';
import type { ShapeContext } from '../shapes/urls.ts';
import { isAtLeast } from '../state/account.ts';
import type { Account, Role } from '../state/account.ts';

/** The repository itself, its branches, and who may do what in it. */
export const repositoryRoutes: readonly RepoRoute[] = [
  { at: 'GET ', reads: 'readMetadata', answer: (ctx) => ok(showFullRepository(ctx, ctx.caller)) },
  {
    at: 'GET /branches',
    reads: 'readContents',
    answer(ctx, request) {
      const refs = listRefs(ctx.repo.git.dir, 'refs/heads/');
      return pageReply(request, refs, ({ name, oid }) => {
        const url = `${repoApi(ctx)}/commits/${oid}`;
        return { name: name.slice('refs/heads/'.length), commit: { sha: oid, url }, protected: false };
      });
    },
  },
  {
    at: 'GET /branches/{branch}',
    reads: 'readContents',
    answer(ctx, request) {
      const name = param(request, 'branch');
      return ok(showBranch(ctx, name, findRef(ctx.repo, `refs/heads/${name}`)));
    },
  },
  {
    at: 'GET /collaborators/{username}',
    reads: 'readMetadata',
    answer({ repo }, request) {
      const login = param(request, 'username').toLowerCase();
      if (!repo.collaborators.has(login) && repo.owner.login.toLowerCase() !== login) throw notFound();
      return noContent;
    },
  },
  {
    at: 'GET /collaborators/{username}/permission',
    reads: 'readMetadata',
    answer(ctx, request) {
      const account = ctx.hub.accounts.get(param(request, 'username').toLowerCase());
      if (ctx.caller.kind === 'anonymous') throw new HubError(401, 'Requires authentication');
      if (account === undefined) throw notFound(`${param(request, 'username')} is not a user`);
      return ok(showPermission(ctx, account));
    },
  },
];

/** A branch with its commit. */
export function showBranch(ctx: ShapeContext, name: string, oid: string) {
  const self = `${repoApi(ctx)}/branches/${name}`;
  const checks = { enforcement_level: 'off', contexts: [], checks: [] };
  return {
    name,
    commit: showCommit(ctx, oid),
    _links: { self, html: `${repoHtml(ctx)}/tree/${name}` },
    protected: false,
    protection: { enabled: false, required_status_checks: checks },
    protection_url: `${self}/protection`,
  };
}

function showPermission(ctx: ShapeContext, account: Account) {
  const role = account.type === 'Bot' ? 'none' : roleOfLogin(ctx.repo, account.login);
  const permissions = {
    admin: role === 'admin',
    maintain: isAtLeast(role, 'maintain'),
    push: isAtLeast(role, 'write'),
    triage: isAtLeast(role, 'triage'),
    pull: isAtLeast(role, 'read'),
  };
  const user = { ...showAccount(ctx.hub, account), permissions, role_name: role };
  return { permission: legacyOf(role), role_name: role, user };
}

// `permission` knows four words: maintain counts as write, triage as read.
function legacyOf(role: Role): 'admin' | 'write' | 'read' | 'none' {
  if (role === 'maintain') return 'write';
  return role === 'triage' ? 'read' : role;
}
