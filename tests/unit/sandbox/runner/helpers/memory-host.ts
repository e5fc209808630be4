import type {
  Access,
  ActionsHost,
  HubEvent,
  JobUpdate,
  RunCommand,
  RunUpdate,
} from '../../../../../src/sandbox/actions-host.ts';

export interface MemoryRun {
  readonly id: number;
  readonly workflowPath: string;
  readonly displayTitle: string;
  readonly updates: RunUpdate[];
}

export interface MemoryJob {
  readonly id: number;
  readonly runId: number;
  readonly updates: JobUpdate[];
}

export interface IssuedToken {
  readonly token: string;
  readonly permissions: Readonly<Record<string, Access>>;
  revoked: boolean;
}

/** An `ActionsHost` in memory: files by path, one commit, and everything that was reported. */
export interface MemoryHost extends ActionsHost {
  readonly files: Record<string, string>;
  readonly secrets: Record<string, string>;
  readonly variables: Record<string, string>;
  readonly runsSeen: MemoryRun[];
  readonly jobsSeen: MemoryJob[];
  readonly tokens: IssuedToken[];
  send(event: Partial<HubEvent> & Pick<HubEvent, 'name'>): void;
  command(command: RunCommand): void;
}

export const sha = 'a'.repeat(40);

export function createMemoryHost(serverUrl = 'http://127.0.0.1:9'): MemoryHost {
  const ids = { last: 100 };
  const files: Record<string, string> = {};
  return {
    files,
    serverUrl,
    apiUrl: `${serverUrl}/api/v3`,
    graphqlUrl: `${serverUrl}/api/graphql`,
    readFileAt: (_repository, _sha, path) => Promise.resolve(files[path]),
    listFilesAt: (_repository, _sha, folder) =>
      Promise.resolve(Object.keys(files).filter((path) => path.startsWith(`${folder}/`))),
    defaultBranch: () => 'main',
    ...createSettings(),
    ...createTokens(),
    ...createReports(ids),
    ...createSignals(ids),
  };
}

type Part<Key extends keyof MemoryHost> = Pick<MemoryHost, Key>;

function createSettings(): Part<'secrets' | 'variables' | 'secretsOf' | 'variablesOf'> {
  const secrets: Record<string, string> = {};
  const variables: Record<string, string> = {};
  return { secrets, variables, secretsOf: () => secrets, variablesOf: () => variables };
}

function createTokens(): Part<'tokens' | 'createJobToken' | 'revokeJobToken'> {
  const tokens: IssuedToken[] = [];
  return {
    tokens,
    createJobToken: ({ permissions }) => {
      const token = `ghs_${tokens.length}${'x'.repeat(36)}`;
      tokens.push({ token, permissions, revoked: false });
      return token;
    },
    revokeJobToken: (token) => {
      for (const issued of tokens) if (issued.token === token) issued.revoked = true;
    },
  };
}

type Reports = Part<'runsSeen' | 'jobsSeen' | 'createRun' | 'updateRun' | 'createJob' | 'updateJob'>;

function createReports(ids: { last: number }): Reports {
  const runsSeen: MemoryRun[] = [];
  const jobsSeen: MemoryJob[] = [];
  return {
    runsSeen,
    jobsSeen,
    createRun: ({ workflowPath, displayTitle }) => {
      ids.last += 1;
      runsSeen.push({ id: ids.last, workflowPath, displayTitle, updates: [] });
      return ids.last;
    },
    updateRun: (runId, update) => runsSeen.find((run) => run.id === runId)?.updates.push(update),
    createJob: (runId, job) => {
      ids.last += 1;
      jobsSeen.push({ id: ids.last, runId, updates: [job] });
      return ids.last;
    },
    updateJob: (jobId, job) => jobsSeen.find((seen) => seen.id === jobId)?.updates.push(job),
  };
}

function createSignals(ids: { last: number }): Part<'onEvent' | 'onRunCommand' | 'send' | 'command'> {
  const listeners = new Set<(event: HubEvent) => void>();
  const obeyers = new Set<(command: RunCommand) => void>();
  const basis = { repository: 'acme/app', payload: {}, sha, ref: 'refs/heads/main', actor: 'maria' };
  return {
    onEvent: (listener) => subscribe(listeners, listener),
    onRunCommand: (listener) => subscribe(obeyers, listener),
    send: (event) => {
      ids.last += 1;
      for (const listener of listeners) listener({ id: ids.last, ...basis, startsWorkflows: true, ...event });
    },
    command: (command) => {
      for (const obey of obeyers) obey(command);
    },
  };
}

function subscribe<T>(set: Set<T>, listener: T): () => void {
  set.add(listener);
  return () => set.delete(listener);
}
