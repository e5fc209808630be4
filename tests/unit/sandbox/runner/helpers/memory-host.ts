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
  const listeners = new Set<(event: HubEvent) => void>();
  const obeyers = new Set<(command: RunCommand) => void>();
  let lastId = 100;
  const files: Record<string, string> = {};
  const secrets: Record<string, string> = {};
  const variables: Record<string, string> = {};
  const runsSeen: MemoryRun[] = [];
  const jobsSeen: MemoryJob[] = [];
  const tokens: IssuedToken[] = [];
  return {
    files,
    secrets,
    variables,
    runsSeen,
    jobsSeen,
    tokens,
    serverUrl,
    apiUrl: `${serverUrl}/api/v3`,
    graphqlUrl: `${serverUrl}/api/graphql`,
    onEvent: (listener) => subscribe(listeners, listener),
    onRunCommand: (listener) => subscribe(obeyers, listener),
    createJobToken: ({ permissions }) => {
      const token = `ghs_${tokens.length}${'x'.repeat(36)}`;
      tokens.push({ token, permissions, revoked: false });
      return token;
    },
    revokeJobToken: (token) => {
      for (const issued of tokens) if (issued.token === token) issued.revoked = true;
    },
    readFileAt: (_repository, _sha, path) => Promise.resolve(files[path]),
    listFilesAt: (_repository, _sha, folder) =>
      Promise.resolve(Object.keys(files).filter((path) => path.startsWith(`${folder}/`))),
    defaultBranch: () => 'main',
    secretsOf: () => secrets,
    variablesOf: () => variables,
    createRun: ({ workflowPath, displayTitle }) => {
      lastId += 1;
      runsSeen.push({ id: lastId, workflowPath, displayTitle, updates: [] });
      return lastId;
    },
    updateRun: (runId, update) => runsSeen.find((run) => run.id === runId)?.updates.push(update),
    createJob: (runId, job) => {
      lastId += 1;
      jobsSeen.push({ id: lastId, runId, updates: [job] });
      return lastId;
    },
    updateJob: (jobId, job) => jobsSeen.find((seen) => seen.id === jobId)?.updates.push(job),
    send: (event) => {
      lastId += 1;
      const whole: HubEvent = {
        id: lastId,
        repository: 'acme/app',
        payload: {},
        sha,
        ref: 'refs/heads/main',
        actor: 'maria',
        startsWorkflows: true,
        ...event,
      };
      for (const listener of listeners) listener(whole);
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
