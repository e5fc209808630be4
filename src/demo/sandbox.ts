import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Octokit } from '@octokit/core';
import { startHub, type Hub, type HubOptions } from '../sandbox/hub/index.ts';
import { startRunner, type Runner } from '../sandbox/runner/index.ts';
import { startModelServer, type ModelServer, type ModelServerOptions } from '../sandbox/model/server.ts';
import { workflowFiles } from '../shells/install/workflow-files.ts';
import { clientAs, users, type Login } from './sandbox/people.ts';
import { projectFiles } from './sandbox/project-files.ts';

/** A model that stands somewhere else: what the SDK takes from the environment. */
export interface OutsideModel {
  readonly baseUrl: string;
  readonly key: string;
}

export interface SandboxOptions {
  /** An empty folder for repositories, workspaces and artifacts; the caller removes it. */
  readonly dir: string;
  /** A folder with the project that the repository begins with, or its files by path. */
  readonly project: string | Readonly<Record<string, string>>;
  /** A script for the model server of the sandbox, or a model that is asked instead. */
  readonly model: ModelServerOptions | OutsideModel;
  /** Files that are put over those of the project, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** A folder with `action.yml` and `dist`; the checkout's own unless given. */
  readonly action?: string;
  /** Jobs at the same time; GitHub's 20 unless given. */
  readonly concurrency?: number;
  readonly hub?: Pick<HubOptions, 'judge' | 'limits' | 'now' | 'apps'>;
  /** Secrets beside the model's key. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Variables beside the model's address. */
  readonly variables?: Readonly<Record<string, string>>;
  /** What admins have set on the repository's pages. */
  readonly settings?: NonNullable<HubOptions['repositories'][number]['settings']>;
}

/** The small GitHub with one repository, `mona/tea-shop`, in which Foreman is installed. */
export interface Sandbox {
  readonly hub: Hub;
  readonly runner: Runner;
  /** Null where the model stands outside. */
  readonly model: ModelServer | null;
  readonly repository: { readonly owner: string; readonly repo: string; readonly fullName: string };
  /** A client that acts as one of the people. */
  as(login: Login): Octokit;
  close(): Promise<void>;
}

const ACTION = 'foreman-actions/foreman';
const owner = 'mona';
const name = 'tea-shop';

/** Starts hub, model server and runner on 127.0.0.1, each on a free port. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const action = builtAction(options.action ?? checkout);
  const outside = 'baseUrl' in options.model ? options.model : null;
  const model = 'baseUrl' in options.model ? null : await startModelServer(options.model);
  const hub = await startHub({
    ...options.hub,
    dir: join(options.dir, 'repositories'),
    users,
    repositories: [
      {
        owner,
        name,
        seed: seedOf(options),
        collaborators: { 'foreman-worker': 'write' },
        secrets: { ANTHROPIC_API_KEY: outside?.key ?? 'scripted', ...options.secrets },
        ...(options.settings && { settings: options.settings }),
        variables: { ANTHROPIC_BASE_URL: model?.url ?? outside?.baseUrl ?? '', ...options.variables },
      },
    ],
  });
  const runner = await startRunner({
    host: hub,
    dir: join(options.dir, 'runner'),
    actions: { [ACTION]: action },
    node: process.execPath,
    ...(options.concurrency === undefined ? {} : { concurrency: options.concurrency }),
  });
  return {
    hub,
    runner,
    model,
    repository: { owner, repo: name, fullName: `${owner}/${name}` },
    as: (login) => clientAs(login, hub.apiUrl),
    close: async () => {
      await runner.close();
      await model?.close();
      await hub.close();
    },
  };
}

function seedOf({ project, files }: SandboxOptions): Readonly<Record<string, string>> {
  const own = typeof project === 'string' ? projectFiles(project) : project;
  const config = { ...own, ...files }['.github/foreman.yml'];
  return {
    ...own,
    ...workflowFiles({ action: `${ACTION}@${'0'.repeat(39)}1`, trigger: '/foreman' }, config),
    ...files,
  };
}

function builtAction(folder: string): string {
  if (existsSync(join(folder, 'dist', 'index.js'))) return folder;
  throw new Error(`${folder} has no dist/index.js, which the jobs run; make it by npm run build.`);
}

const checkout = fileURLToPath(new URL('../../', import.meta.url));
