import { allow } from '../../auth/permissions.ts';
import { roleOfLogin } from '../../auth/role-of.ts';
import { listAssignable } from '../../ops/assignees.ts';
import type { RepoContext } from '../../ops/context.ts';
import type { Account } from '../../state/account.ts';
import { pageOf } from '../connection.ts';
import { textArg } from '../view.ts';
import type { Args, View } from '../view.ts';
import { accountListing } from './account-view.ts';

/** Who belongs to a repository. Only who may push sees the collaborators, as on GitHub. */
export function peopleFields(ctx: RepoContext): View {
  return {
    assignableUsers: (args: Args) => {
      const part = textArg(args, 'query')?.toLowerCase() ?? '';
      const items = listAssignable(ctx.hub, ctx.repo).filter(({ login }) =>
        login.toLowerCase().includes(part),
      );
      return pageOf(accountListing(ctx, 'assignableUsers', items), args);
    },
    collaborators: (args: Args) => {
      allow(ctx, 'writeContents');
      const login = textArg(args, 'login')?.toLowerCase();
      const items = collaboratorsOf(ctx).filter((account) =>
        [undefined, account.login.toLowerCase()].includes(login),
      );
      const edgeOf = (account: Account): View => ({
        permission: roleOfLogin(ctx.repo, account.login).toUpperCase(),
      });
      return pageOf({ ...accountListing(ctx, 'collaborators', items), edgeOf }, args);
    },
  };
}

function collaboratorsOf({ hub, repo }: RepoContext): readonly Account[] {
  const invited = [...repo.collaborators.keys()].flatMap((login) => hub.accounts.get(login) ?? []);
  return [...new Set([repo.owner, ...invited])];
}
