import type { Account } from '../state/account.ts';
import type { HubState } from '../state/hub-state.ts';
import { apiUrl, nodeId } from './urls.ts';

/** `simple-user`. */
export function showAccount(hub: Pick<HubState, 'url'>, account: Account) {
  const { id, login, type } = account;
  const url = `${apiUrl(hub)}/users/${encodeURIComponent(login)}`;
  const isBot = type === 'Bot';
  return {
    login,
    id,
    node_id: nodeId(isBot ? 'BOT' : 'U', id),
    avatar_url: `${hub.url}/avatars/u/${id}`,
    gravatar_id: '',
    url,
    html_url: isBot ? `${hub.url}/apps/${login.replace('[bot]', '')}` : `${hub.url}/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    site_admin: false,
  };
}

/** `public-user`, as `GET /user` and `GET /users/{username}` answer it. */
export function showProfile(hub: HubState, account: Account) {
  return {
    ...showAccount(hub, account),
    name: account.name,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: '2020-01-01T00:00:00Z',
    updated_at: '2020-01-01T00:00:00Z',
  };
}
