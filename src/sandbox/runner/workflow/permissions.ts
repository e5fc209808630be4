import type { Access } from '../../actions-host.ts';
import { mapOf, textOf, type Value } from '../language/value.ts';

/** Access by scope; a scope that is absent is `none`. */
export type Permissions = Readonly<Record<string, Access>>;

/** Scopes of `permissions:` in GitHub's own workflow schema; `id-token` knows no `read`. */
const scopes = [
  'actions',
  'artifact-metadata',
  'attestations',
  'checks',
  'code-quality',
  'contents',
  'copilot-requests',
  'deployments',
  'discussions',
  'drives',
  'id-token',
  'issues',
  'models',
  'packages',
  'pages',
  'pull-requests',
  'repository-projects',
  'security-events',
  'statuses',
  'vulnerability-alerts',
];
const rank: Record<Access, number> = { none: 0, read: 1, write: 2 };

/** What a job token may do where no file says anything: GitHub's restricted default. */
export const defaultPermissions: Permissions = { contents: 'read', packages: 'read' };

/** Reads `permissions:`; undefined where the key is absent, since `{}` means none. */
export function readPermissions(value: Value | undefined): Permissions | undefined {
  if (value === undefined) return undefined;
  if (value === 'read-all') return everyScope('read');
  if (value === 'write-all') return everyScope('write');
  return Object.fromEntries(
    Object.entries(mapOf(value)).map(([scope, access]) => [scope, readAccess(access)]),
  );
}

/** Lowers every `write` to `read`: what a pull request from a fork gets. */
export function readOnly(permissions: Permissions): Permissions {
  const lowered = Object.entries(permissions).map(([scope, access]): [string, Access] => [
    scope,
    access === 'write' ? 'read' : access,
  ]);
  return Object.fromEntries(lowered);
}

/** Scopes in which `asked` goes beyond `granted`, worded as `scope: access`. */
export function findExcess(asked: Permissions, granted: Permissions): readonly string[] {
  return Object.entries(asked)
    .filter(([scope, access]) => rank[access] > rank[granted[scope] ?? 'none'])
    .map(([scope, access]) => `${scope}: ${access} (granted: ${granted[scope] ?? 'none'})`);
}

function readAccess(value: Value): Access {
  const text = textOf(value);
  return text === 'read' || text === 'write' ? text : 'none';
}

function everyScope(access: Access): Permissions {
  return Object.fromEntries(scopes.map((scope) => [scope, access]));
}
