import { z } from 'zod';
import type { Answer, Refused } from '../../ports/answer.ts';
import type { Client } from './client.ts';

/** What a token may do, in the words of a workflow file: `pull-requests`. */
export type Permissions = Readonly<Record<string, 'read' | 'write'>>;

const Installation = z.looseObject({
  id: z.number(),
  permissions: z.record(z.string(), z.string()),
  suspended_at: z.string().nullable(),
});
const Token = z.looseObject({ token: z.string().min(1) });

/**
 * Mints a token of an App's installation, by two requests: for this repository alone, with these permissions alone. `app` asks as the App
 * itself. What the installation lacks is known from the first answer, since GitHub's refusal of the second does not name it.
 */
export async function mintToken(app: Client, permissions: Permissions): Promise<Answer<string>> {
  const found = await app.rest('GET /repos/{owner}/{repo}/installation', {}, (body) =>
    Installation.parse(body),
  );
  if (found.kind !== 'done') return isNotThere(found) ? notInstalled(found) : found;
  const { id, permissions: has, suspended_at: suspendedAt } = found.value;
  if (suspendedAt !== null) return SUSPENDED;
  const lacks = Object.entries(permissions).find(([scope, access]) => !covers(has[nameOf(scope)], access));
  if (lacks) return lacking(lacks.join(': '));
  const minted = await app.rest(
    'POST /app/installations/{installation_id}/access_tokens',
    { installation_id: id, repositories: [app.repo], permissions: named(permissions) },
    (body) => Token.parse(body).token,
  );
  // Between the two requests the App was taken away.
  return minted.kind !== 'done' && isNotThere(minted) ? notInstalled(minted) : minted;
}

const isNotThere = (answer: Exclude<Answer<unknown>, { kind: 'done' }>): answer is Refused =>
  answer.kind === 'refused' && answer.code === 'not-found' && answer.setting === undefined;

const notInstalled = (refused: Refused): Refused => ({
  ...refused,
  message: 'the GitHub App is not installed on this repository',
  setting: 'app-not-installed',
});

const SUSPENDED: Refused = {
  kind: 'refused',
  code: 'forbidden',
  message: 'the installation of the GitHub App is suspended',
  setting: 'app-suspended',
};

const lacking = (permission: string): Refused => ({
  kind: 'refused',
  code: 'forbidden',
  message: `the installation of the GitHub App lacks the permission \`${permission}\``,
  setting: 'app-lacks-permission',
  permission,
});

const covers = (has: string | undefined, wanted: string): boolean => has === 'write' || has === wanted;

/** Apps are written to with low lines where a workflow file has hyphens. */
const nameOf = (scope: string): string => scope.replaceAll('-', '_');
const named = (permissions: Permissions): Permissions =>
  Object.fromEntries(Object.entries(permissions).map(([scope, access]) => [nameOf(scope), access]));
