import { nodeId } from '../../shapes/urls.ts';
import type { RepoContext } from '../../ops/context.ts';
import type { Account } from '../../state/account.ts';
import type { View } from '../view.ts';

/** What a view needs that belongs to no repository. */
export type ViewContext = Pick<RepoContext, 'hub' | 'caller'>;

/** An actor: a person (`User`) or an app's bot (`Bot`, whose login GraphQL shows without the `[bot]` that REST adds). */
export function accountView(ctx: ViewContext, account: Account): View {
  const isBot = account.type === 'Bot';
  const login = isBot ? account.login.replace(/\[bot\]$/, '') : account.login;
  const resourcePath = isBot ? `/apps/${login}` : `/${login}`;
  return {
    __typename: account.type,
    id: nodeId(isBot ? 'BOT' : 'U', account.id),
    databaseId: account.id,
    login,
    name: account.name,
    email: '',
    resourcePath,
    url: `${ctx.hub.url}${resourcePath}`,
    avatarUrl: `${ctx.hub.url}/avatars/${account.id}`,
    isViewer: ctx.caller.account?.id === account.id,
  };
}

/** Accounts for a connection. */
export function accountListing(ctx: ViewContext, name: string, items: readonly Account[]) {
  return {
    name,
    items,
    keyOf: (account: Account) => String(account.id),
    viewOf: (account: Account) => accountView(ctx, account),
  };
}
