import type { Client } from '../../adapters/github/client.ts';
import { readRepository } from '../../adapters/github/repository.ts';
import type { ShownRepository } from '../../adapters/github/repository.ts';
import { expect } from '../../app/expect.ts';
import { readRepositoryOf } from '../../app/repository-of.ts';
import { ForemanError } from '../../domain/fault.ts';

/** The repository that an event's payload holds; null for a schedule, whose payload need not hold one. */
export const repositoryIn = (payload: unknown): ReturnType<typeof readRepositoryOf> | null =>
  hasRepository(payload) ? readRepositoryOf(payload) : null;

/** Owner and name of the run's repository, by its event or by the runner. */
export function nameOf(
  payload: unknown,
  env: NodeJS.ProcessEnv,
): { readonly owner: string; readonly repo: string } {
  const known = repositoryIn(payload);
  if (known) return { owner: known.owner, repo: known.repo };
  const [owner, repo] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
  if (owner && repo) return { owner, repo };
  throw new ForemanError('bad-input', 'GITHUB_REPOSITORY is not set: this step runs inside a workflow only.');
}

/** The rest of what `wireForge` needs of a repository, by one request. */
export const askForRepository = async (client: Client): Promise<ShownRepository> =>
  expect(await readRepository(client), 'Reading the repository');

/** The conditions of the workflows keep forks out; where one was changed, this does. */
export function refuseFork({ fork }: Pick<ShownRepository, 'fork'>): void {
  if (!fork) return;
  throw new ForemanError(
    'bad-input',
    'This repository is a fork, and Foreman works in none: nothing was read or written. Disable its workflow here (Actions, Foreman, Disable workflow).',
  );
}

const hasRepository = (payload: unknown): boolean =>
  typeof payload === 'object' && payload !== null && 'repository' in payload;
