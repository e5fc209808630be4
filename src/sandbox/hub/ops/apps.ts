import { randomBytes } from 'node:crypto';
import type { Access } from '../../actions-host.ts';
import { HubError, notFound, unprocessable } from '../hub-error.ts';
import type { AppState, Installation } from '../state/app.ts';
import type { HubState } from '../state/hub-state.ts';
import type { RepositoryState } from '../state/repository.ts';

/** How long a minted token lives (docs: generating an installation access token). */
const LIFE_MS = 3_600_000;

/** The App's installation that covers a repository; 404 where there is none. */
export function installationOn(app: AppState, repo: RepositoryState): Installation {
  const found = app.installations.find((one) => covers(one, repo));
  if (found === undefined) throw notFound();
  return found;
}

const covers = ({ account, repositories }: Installation, { owner, id }: RepositoryState): boolean =>
  account.login === owner.login && (repositories === 'all' || repositories.includes(id));

/** What a token is to be limited to; undefined for everything that the installation has. */
export interface Wanted {
  readonly repositories: readonly string[] | undefined;
  readonly ids: readonly number[] | undefined;
  /** By scope as a workflow file writes it. */
  readonly permissions: Readonly<Record<string, Access>> | undefined;
}

export interface Minted {
  readonly token: string;
  readonly until: number;
  readonly permissions: Readonly<Record<string, Access>>;
  /** Those that were named. */
  readonly repositories: readonly RepositoryState[] | undefined;
}

/** Mints a token of an installation: never with more than the installation has, and none while it is suspended. */
export function mintToken(
  hub: HubState,
  app: AppState,
  { id, wanted }: { id: number; wanted: Wanted },
): Minted {
  const installation = app.installations.find((one) => one.id === id);
  if (installation === undefined) throw notFound();
  if (installation.suspendedAt !== null) throw new HubError(403, 'This installation has been suspended');
  const all = [...hub.repositories.values()].filter((repo) => covers(installation, repo));
  const named = namedIn(all, wanted);
  const permissions = permissionsOf(installation, wanted);
  const token = `ghs_${app.id}_${randomBytes(60).toString('base64url')}`;
  const until = hub.now().getTime() + LIFE_MS;
  hub.tokens.set(token, {
    kind: 'installation',
    account: app.account,
    installation: id,
    repositories: (named ?? all).map((repo) => repo.id),
    permissions,
    until,
  });
  return { token, until, permissions, repositories: named };
}

function namedIn(
  all: readonly RepositoryState[],
  { repositories, ids }: Wanted,
): readonly RepositoryState[] | undefined {
  if (repositories === undefined && ids === undefined) return undefined;
  const isNamed = ({ name, id }: RepositoryState): boolean =>
    (repositories ?? []).some((one) => one.toLowerCase() === name.toLowerCase()) || (ids ?? []).includes(id);
  const found = all.filter(isNamed);
  if (found.length < (repositories ?? []).length + (ids ?? []).length)
    throw unprocessable(
      'There is at least one repository that does not exist or is not accessible to the parent installation.',
    );
  return found;
}

function permissionsOf(
  { permissions: has }: Installation,
  { permissions }: Wanted,
): Readonly<Record<string, Access>> {
  if (permissions === undefined) return has;
  const isGranted = ([scope, access]: readonly [string, Access]): boolean =>
    has[scope] === 'write' || has[scope] === access;
  if (!Object.entries(permissions).every(isGranted))
    throw unprocessable('The permissions requested are not granted to this installation.');
  return { metadata: 'read', ...permissions };
}
