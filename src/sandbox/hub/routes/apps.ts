import type { Access } from '../../actions-host.ts';
import { HubError, notFound, unprocessable } from '../hub-error.ts';
import { installationOn, mintToken } from '../ops/apps.ts';
import type { Caller } from '../auth/caller.ts';
import { created, ok } from '../server/reply.ts';
import type { Input } from '../server/input.ts';
import { numberParam, param } from '../server/route.ts';
import type { Route } from '../server/route.ts';
import { showInstallation, underscored } from '../shapes/installation.ts';
import { showRepository } from '../shapes/repository.ts';
import type { AppState } from '../state/app.ts';
import type { HubState } from '../state/hub-state.ts';

/** What a GitHub App asks for itself, by a token that it has signed. */
export const appRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/installation',
    byApp: true,
    answer(hub, caller, request) {
      const app = appOf(hub, caller);
      const name = `${param(request, 'owner')}/${param(request, 'repo')}`.toLowerCase();
      const repo = hub.repositories.get(name) ?? hub.repositories.get(hub.renamed.get(name) ?? '');
      if (repo === undefined) throw notFound();
      return ok(showInstallation(hub, app, installationOn(app, repo)));
    },
  },
  {
    method: 'POST',
    template: '/app/installations/{installation_id}/access_tokens',
    byApp: true,
    answer(hub, caller, request) {
      const app = appOf(hub, caller);
      const wanted = {
        repositories: request.input.findTexts('repositories'),
        ids: request.input.findNumbers('repository_ids'),
        permissions: readPermissions(request.input.findRecord('permissions')),
      };
      const minted = mintToken(hub, app, { id: numberParam(request, 'installation_id'), wanted });
      return created({
        token: minted.token,
        expires_at: `${new Date(minted.until).toISOString().slice(0, 19)}Z`,
        permissions: underscored(minted.permissions),
        repository_selection: minted.repositories ? 'selected' : 'all',
        ...(minted.repositories && {
          repositories: minted.repositories.map((repo) => showRepository({ hub, repo })),
        }),
      });
    },
  },
];

function appOf(hub: HubState, caller: Caller): AppState {
  const app = caller.kind === 'app' ? hub.apps.get(caller.app) : undefined;
  if (app === undefined) throw new HubError(401, 'A JSON web token could not be decoded');
  return app;
}

function readPermissions(
  record: ReturnType<Input['findRecord']>,
): Readonly<Record<string, Access>> | undefined {
  if (record === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => {
      if (value !== 'read' && value !== 'write') throw unprocessable('Invalid request.');
      return [name.replaceAll('_', '-'), value];
    }),
  );
}
