import { z } from 'zod';
import type { Answer } from '../../ports/answer.ts';
import type { Client } from './client.ts';

const Repository = z.looseObject({ node_id: z.string(), default_branch: z.string() });

/** The repository as GitHub's API shows it, for events whose payload may not hold it. */
export const readRepository = (
  client: Client,
): Promise<Answer<{ readonly node: string; readonly defaultBranch: string }>> =>
  client.rest('GET /repos/{owner}/{repo}', {}, (body) => {
    const repository = Repository.parse(body);
    return { node: repository.node_id, defaultBranch: repository.default_branch };
  });
