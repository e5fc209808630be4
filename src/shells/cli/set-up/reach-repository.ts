import { createClient, type Client, type Place } from '../../../adapters/github/client.ts';
import { readOrigin } from '../../../adapters/git/read-origin.ts';
import { ForemanError } from '../../../domain/fault.ts';

const TIMEOUT_MS = 30_000;

/** A client for the repository that is named, or that the clone's origin is, with the token of the environment. */
export async function reachRepository(root: string, named: string | undefined): Promise<Client> {
  const { GITHUB_TOKEN, GH_TOKEN } = process.env;
  const token = GITHUB_TOKEN || GH_TOKEN;
  if (!token)
    throw new ForemanError(
      'bad-input',
      'There is no token: set GITHUB_TOKEN (or GH_TOKEN) to one that may read the repository; an admin’s sees most.',
    );
  const slug = named ?? (await readOrigin(root));
  const [owner, repo] = (slug ?? '').split('/');
  if (!owner || !repo)
    throw new ForemanError(
      'bad-input',
      `${root} has no remote named origin; say which repository: --repository <owner>/<name>.`,
    );
  return clientWith({ owner, repo }, token);
}

/** A client for a repository with any token. */
export function clientWith({ owner, repo }: Place, token: string): Client {
  const apiUrl = process.env['GITHUB_API_URL'] || 'https://api.github.com';
  return createClient({ owner, repo, apiUrl, token, job: 'cli', timeoutMs: TIMEOUT_MS });
}

/** Tokens of jobs and Apps belong to nobody. */
export const isJobToken = (token: string | undefined): boolean => token?.startsWith('ghs_') === true;
