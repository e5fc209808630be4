import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Octokit } from '@octokit/core';
import type { Access, HubEvent } from '../../../../../src/sandbox/actions-host.ts';
import { startHub } from '../../../../../src/sandbox/hub/index.ts';
import type { Hub } from '../../../../../src/sandbox/hub/index.ts';
import { createJudge } from '../../../../../src/sandbox/hub/judge/index.ts';

/** Data and errors of one GraphQL answer, as octokit hands them out. */
export interface Told {
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly {
    readonly type?: string;
    readonly message: string;
    readonly path?: readonly unknown[];
  }[];
}

export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<Told>;

export interface OpenHub {
  readonly hub: Hub;
  readonly events: HubEvent[];
  /** As a user: `ada` owns the repository, `ben` may write, `eve` is a stranger. */
  readonly as: (login: 'ada' | 'ben' | 'eve') => Ask;
  /** As a job with these permissions. */
  readonly asJob: (permissions: Readonly<Record<string, Access>>, repository?: string) => Ask;
  readonly octokit: Octokit;
  readonly close: () => Promise<void>;
}

/** A judged hub with `ada/shop` (public) and `ada/vault` (private), each with a README and one source file. */
export async function openHub(): Promise<OpenHub> {
  const dir = mkdtempSync(join(tmpdir(), 'hub-graphql-'));
  const seed = { 'README.md': '# Shop\n', 'src/price.ts': 'export const price = 1;\n' };
  const collaborators = { ben: 'write' } as const;
  const users = ['ada', 'ben', 'eve'].map((login) => ({ login, token: `token-${login}` }));
  const repositories = [
    { owner: 'ada', name: 'shop', seed, collaborators },
    { owner: 'ada', name: 'vault', private: true, seed, collaborators: {} },
  ];
  const hub = await startHub({ dir, users, repositories, judge: createJudge() });
  const events: HubEvent[] = [];
  hub.onEvent((event) => events.push(event));
  const clientOf = (auth: string): Octokit => new Octokit({ auth, baseUrl: hub.apiUrl });
  return {
    hub,
    events,
    as: (login) => askWith(clientOf(`token-${login}`)),
    asJob: (permissions, repository = 'ada/shop') => {
      const request = { repository, runId: 1, jobId: 1, permissions };
      return askWith(clientOf(hub.createJobToken(request)));
    },
    octokit: clientOf('token-ada'),
    close: async () => {
      await hub.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function askWith(octokit: Octokit): Ask {
  return async (query, variables = {}) => {
    try {
      return { data: await octokit.graphql(query, variables), errors: [] };
    } catch (error) {
      if (!(error instanceof Error) || !('errors' in error)) throw error;
      const { data = {}, errors } = Object(error);
      return { data, errors };
    }
  };
}

/** A value inside an answer by its path, such as `made.issue.id`; fails where there is none. */
export function at(told: Told, path: string): string {
  const value = path.split('.').reduce<unknown>((node, key) => Reflect.get(Object(node), key), told.data);
  if (typeof value !== 'string') throw new Error(`${path} is no text in ${JSON.stringify(told)}`);
  return value;
}
