import type { Access } from '../../actions-host.ts';
import { HubError, notAccessible, notFound } from '../hub-error.ts';
import type { RepoContext } from '../ops/context.ts';
import { isAtLeast } from '../state/account.ts';
import type { Role } from '../state/account.ts';
import { isMadeFor, isScoped } from './caller.ts';
import { roleOf } from './role-of.ts';

interface Need {
  /** Scopes of a job's or an App's token, any of which is enough; `metadata` every token has. */
  readonly scopes: readonly string[];
  readonly access: Access;
  /** What a person needs. */
  readonly role: Role;
}

const need = (scopes: string, access: Access, role: Role): Need => ({
  scopes: scopes.split(' '),
  access,
  role,
});

/** The one table of what a caller must be allowed for each kind of operation. */
const needs = {
  readMetadata: need('metadata', 'read', 'read'),
  readContents: need('contents', 'read', 'read'),
  writeContents: need('contents', 'write', 'write'),
  readIssues: need('issues pull-requests', 'read', 'read'),
  createIssue: need('issues', 'write', 'read'),
  writeIssues: need('issues', 'write', 'triage'),
  comment: need('issues pull-requests', 'write', 'read'),
  triage: need('issues pull-requests', 'write', 'triage'),
  manageLabels: need('issues pull-requests', 'write', 'write'),
  readPulls: need('pull-requests', 'read', 'read'),
  writePulls: need('pull-requests', 'write', 'write'),
  review: need('pull-requests', 'write', 'read'),
  readStatuses: need('statuses', 'read', 'read'),
  writeStatuses: need('statuses', 'write', 'write'),
  readChecks: need('checks', 'read', 'read'),
  writeChecks: need('checks', 'write', 'write'),
  // No `permissions:` scope covers it, so that no job token administers.
  administer: need('administration', 'write', 'admin'),
  // The settings of Actions: an admin's, and no job token's.
  readSettings: need('administration', 'read', 'admin'),
  readActions: need('actions', 'read', 'read'),
  // What a job printed, which being public opens to no token that lacks it.
  readLogs: need('actions', 'read', 'read'),
  writeActions: need('actions', 'write', 'write'),
  // No `permissions:` scope covers variables, so that no job token reads them through the API.
  readVariables: need('variables', 'read', 'write'),
  writeVariables: need('variables', 'write', 'write'),
} as const satisfies Record<string, Need>;

export type Action = keyof typeof needs;

/** What being public opens to nobody. */
const neverOpen: readonly Action[] = ['readVariables', 'readSettings', 'readLogs'];

/** Throws what GitHub answers when the caller may not do this in the repository. */
export function allow(ctx: RepoContext, action: Action): void {
  if (ctx.repo.settings.archived && needs[action].access === 'write')
    throw new HubError(403, 'Repository was archived so is read-only.');
  if (mayDo(ctx, action)) return;
  if (isScoped(ctx.caller) || ctx.caller.kind === 'app') throw notAccessible();
  if (needs[action].access === 'read') throw notFound();
  if (ctx.caller.kind === 'anonymous') throw new HubError(401, 'Requires authentication');
  throw new HubError(403, 'Must have push access to repository.');
}

/** Whether the caller may do this in the repository. */
export function mayDo({ caller, repo }: RepoContext, action: Action): boolean {
  const { scopes, access, role }: Need = needs[action];
  if (caller.kind === 'app') return false;
  if (!isScoped(caller)) return isAtLeast(roleOf(repo, caller), role);
  const isOpen = !repo.private && access === 'read' && !neverOpen.includes(action);
  if (isOpen) return true;
  if (!isMadeFor(caller, repo)) return false;
  return scopes.some((scope) => scope === 'metadata' || covers(caller.permissions[scope], access));
}

function covers(given: Access | undefined, wanted: Access): boolean {
  return given === 'write' || (given === 'read' && wanted === 'read');
}
