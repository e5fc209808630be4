import { Octokit } from '@octokit/core';
import type { HubUser } from '../../sandbox/hub/index.ts';

/** Who is there: the maintainer and owner, the machine user that claims tasks, and somebody from outside. */
export const logins = ['mona', 'foreman-worker', 'rando'] as const;
export type Login = (typeof logins)[number];

/** The accounts of the sandbox; their tokens are worth nothing elsewhere. */
export const users: readonly HubUser[] = logins.map((login) => ({ login, token: tokenOf(login) }));

/** A client that acts as one of the people, through the public API. */
export function clientAs(login: Login, apiUrl: string): Octokit {
  const octokit = new Octokit({ auth: tokenOf(login), baseUrl: apiUrl });
  octokit.log.warn = () => undefined;
  return octokit;
}

export function tokenOf(login: Login): string {
  return `sandbox-token-of-${login}`;
}
