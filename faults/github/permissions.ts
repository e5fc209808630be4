import type { Refused } from '../../src/ports/answer.ts';
import type { Actor, Repository } from './repository.ts';
import { refuse } from './repository.ts';
import type { Role } from './state.ts';

interface Need {
  /** Scopes of a job's token, any of which is enough with `write`. */
  readonly scopes: readonly string[];
  readonly role: Role;
}

/** What GitHub asks for; the repository is public, so that everybody reads. */
const NEEDS = {
  contents: { scopes: ['contents'], role: 'write' },
  createIssue: { scopes: ['issues'], role: 'read' },
  issues: { scopes: ['issues'], role: 'triage' },
  comment: { scopes: ['issues', 'pull-requests'], role: 'read' },
  triage: { scopes: ['issues', 'pull-requests'], role: 'triage' },
  labels: { scopes: ['issues', 'pull-requests'], role: 'write' },
  pulls: { scopes: ['pull-requests'], role: 'write' },
  review: { scopes: ['pull-requests'], role: 'read' },
  statuses: { scopes: ['statuses'], role: 'write' },
  actions: { scopes: ['actions'], role: 'write' },
  administer: { scopes: [], role: 'admin' },
} as const satisfies Record<string, Need>;

export type Action = keyof typeof NEEDS;

const RANKS: readonly Role[] = ['read', 'triage', 'write', 'maintain', 'admin'];

export const roleOf = ({ state }: Repository, login: string): Role =>
  state.roles.get(login.toLowerCase()) ?? 'read';

export const isAtLeast = (role: Role, wanted: Role): boolean => RANKS.indexOf(role) >= RANKS.indexOf(wanted);

export function mayDo(repo: Repository, { account, scopes }: Actor, action: Action): boolean {
  const need: Need = NEEDS[action];
  if (scopes === null) return isAtLeast(roleOf(repo, account.login), need.role);
  return need.scopes.some((scope) => scopes[scope] === 'write');
}

/** What GitHub answers when the caller may not do this; null where they may. */
export function forbid(repo: Repository, actor: Actor, action: Action): Refused | null {
  if (mayDo(repo, actor, action)) return null;
  const why =
    actor.scopes === null ? 'Must have push access to repository.' : 'Resource not accessible by integration';
  return refuse('forbidden', why);
}
