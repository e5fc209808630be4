import { z } from 'zod';
import type { Answer } from '../../ports/answer.ts';
import type { Client } from './client.ts';

const Repository = z.looseObject({ node_id: z.string(), default_branch: z.string(), fork: z.boolean() });

export interface ShownRepository {
  readonly node: string;
  readonly defaultBranch: string;
  readonly fork: boolean;
}

/** The repository as GitHub's API shows it, for events whose payload may not hold it. */
export const readRepository = (client: Client): Promise<Answer<ShownRepository>> =>
  client.rest('GET /repos/{owner}/{repo}', {}, (body) => {
    const repository = Repository.parse(body);
    const { node_id: node, default_branch: defaultBranch, fork } = repository;
    return { node, defaultBranch, fork };
  });
