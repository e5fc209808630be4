import { HubError, notFound } from '../hub-error.ts';
import { ok } from '../server/reply.ts';
import { param } from '../server/route.ts';
import type { Route } from '../server/route.ts';
import { showProfile } from '../shapes/account.ts';

/** `/user`, `/users/{username}` and `/rate_limit`. */
export const userRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/user',
    answer(hub, caller) {
      if (caller.kind === 'anonymous') throw new HubError(401, 'Requires authentication');
      // A token of a job or an App is no user's.
      if (caller.kind !== 'user') throw new HubError(403, 'Resource not accessible by integration');
      return ok(showProfile(hub, caller.account));
    },
  },
  {
    method: 'GET',
    template: '/users/{username}',
    answer(hub, _caller, request) {
      const account = hub.accounts.get(param(request, 'username').toLowerCase());
      if (account === undefined) throw notFound();
      return ok(showProfile(hub, account));
    },
  },
  {
    method: 'GET',
    template: '/rate_limit',
    answer(hub, caller) {
      const core = hub.limits.look(caller, 'core');
      const graphql = hub.limits.look(caller, 'graphql');
      const search = { limit: 30, used: 0, remaining: 30, reset: core.reset };
      return ok({ resources: { core, graphql, search }, rate: core });
    },
  },
];
