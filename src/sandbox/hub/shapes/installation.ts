import type { Access } from '../../actions-host.ts';
import type { AppState, Installation } from '../state/app.ts';
import type { HubState } from '../state/hub-state.ts';
import { showAccount } from './account.ts';
import { apiUrl } from './urls.ts';

/** `installation`. */
export function showInstallation(hub: HubState, app: AppState, it: Installation) {
  return {
    id: it.id,
    account: showAccount(hub, it.account),
    repository_selection: it.repositories === 'all' ? 'all' : 'selected',
    access_tokens_url: `${apiUrl(hub)}/app/installations/${it.id}/access_tokens`,
    repositories_url: `${apiUrl(hub)}/installation/repositories`,
    html_url: `${hub.url}/settings/installations/${it.id}`,
    app_id: app.id,
    client_id: app.clientId,
    app_slug: app.slug,
    target_id: it.account.id,
    target_type: it.account.type,
    permissions: underscored(it.permissions),
    events: [],
    created_at: it.createdAt,
    updated_at: it.createdAt,
    single_file_name: null,
    suspended_by: it.suspendedAt === null ? null : showAccount(hub, it.account),
    suspended_at: it.suspendedAt,
  };
}

/** Scopes as the API of Apps writes them: `pull_requests`. */
export const underscored = (permissions: Readonly<Record<string, Access>>): Record<string, Access> =>
  Object.fromEntries(Object.entries(permissions).map(([name, value]) => [name.replaceAll('-', '_'), value]));
