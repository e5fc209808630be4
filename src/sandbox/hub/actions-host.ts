import { randomBytes } from 'node:crypto';
import type { ActionsHost, NewRun, RunUpdate } from '../actions-host.ts';
import { addJob, addRun, reportRun } from './ops/runs.ts';
import { readTextAt } from './ops/workflows.ts';
import { readCommit } from './git/commit-object.ts';
import { readTree } from './git/tree-object.ts';
import { findPath } from './git/tree-paths.ts';
import type { EventBus } from './state/event-bus.ts';
import type { HubState } from './state/hub-state.ts';
import type { RepositoryState } from './state/repository.ts';
import type { WorkflowJob, WorkflowRun } from './state/run.ts';

/** The hub as the runner sees it. */
export function createActionsHost(hub: HubState, bus: EventBus): ActionsHost {
  return {
    serverUrl: hub.url,
    apiUrl: `${hub.url}/api/v3`,
    graphqlUrl: `${hub.url}/api/graphql`,
    onEvent: bus.onEvent,
    onRunCommand: bus.onRunCommand,
    ...createTokens(hub),
    ...createFiles(hub),
    ...createRuns(hub, bus),
  };
}

/** A repository by `owner/name`; a name that the hub does not have is a fault. */
export function repositoryOf(hub: HubState, fullName: string): RepositoryState {
  const key = fullName.toLowerCase();
  const repo = hub.repositories.get(key) ?? hub.repositories.get(hub.renamed.get(key) ?? '');
  if (repo === undefined) throw new Error(`The hub has no repository ${fullName}.`);
  return repo;
}

function createTokens(hub: HubState): Pick<ActionsHost, 'createJobToken' | 'revokeJobToken'> {
  return {
    createJobToken({ repository, runId, jobId, permissions }) {
      const token = `ghs_${randomBytes(18).toString('hex')}`;
      const { fullName } = repositoryOf(hub, repository);
      const account = hub.actionsBot;
      hub.tokens.set(token, { kind: 'job', account, repository: fullName, runId, jobId, permissions });
      return token;
    },
    revokeJobToken(token) {
      hub.tokens.delete(token);
    },
  };
}

type Files = 'readFileAt' | 'listFilesAt' | 'defaultBranch' | 'secretsOf' | 'variablesOf';

function createFiles(hub: HubState): Pick<ActionsHost, Files> {
  return {
    readFileAt: (repository, sha, path) =>
      Promise.resolve(readTextAt(repositoryOf(hub, repository), sha, path)),
    listFilesAt(repository, sha, folder) {
      const { objects } = repositoryOf(hub, repository).git;
      const tree = readCommit(objects, sha)?.tree;
      const found = tree === undefined ? undefined : findPath(objects, tree, folder);
      const entries = found === undefined ? [] : (readTree(objects, found.oid) ?? []);
      const files = entries.filter(({ mode }) => mode !== '040000' && mode !== '160000');
      return Promise.resolve(files.map(({ name }) => `${folder.replace(/\/$/, '')}/${name}`));
    },
    defaultBranch: (repository) => repositoryOf(hub, repository).defaultBranch,
    secretsOf: (repository) => repositoryOf(hub, repository).secrets,
    variablesOf: (repository) => repositoryOf(hub, repository).variables,
  };
}

type Runs = 'createRun' | 'updateRun' | 'createJob' | 'updateJob';

function createRuns(hub: HubState, bus: EventBus): Pick<ActionsHost, Runs> {
  return {
    createRun(input: NewRun) {
      const run = addRun(hub, repositoryOf(hub, input.repository), input);
      bus.noteRun(input.event.id, run.id);
      return run.id;
    },
    updateRun(runId: number, update: RunUpdate) {
      const { repo, run } = runById(hub, runId);
      reportRun({ hub, repo }, run, update);
    },
    createJob(runId, update) {
      const { repo, run } = runById(hub, runId);
      const job = addJob(hub, run, update);
      repo.jobs.set(job.id, job);
      return job.id;
    },
    updateJob(jobId, update) {
      const job = jobById(hub, jobId);
      job.status = update.status;
      job.conclusion = update.conclusion ?? null;
      job.startedAt = update.startedAt ?? job.startedAt;
      job.completedAt = update.completedAt ?? job.completedAt;
      job.log = update.log ?? job.log;
    },
  };
}

function runById(hub: HubState, id: number): { readonly repo: RepositoryState; readonly run: WorkflowRun } {
  for (const repo of hub.repositories.values()) {
    const run = repo.runs.get(id);
    if (run !== undefined) return { repo, run };
  }
  throw new Error(`The hub has no run ${id}.`);
}

function jobById(hub: HubState, id: number): WorkflowJob {
  for (const repo of hub.repositories.values()) {
    const job = repo.jobs.get(id);
    if (job !== undefined) return job;
  }
  throw new Error(`The hub has no job ${id}.`);
}
