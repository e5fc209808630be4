import { createObjects, writeBlob, writeCommit } from './git/objects.ts';
import type { Edit } from './git/paths.ts';
import { editTree } from './git/paths.ts';
import { CI_APP } from './ops/app.ts';
import type { Repository, RunBoard } from './repository.ts';
import { signatureOf } from './repository.ts';
import type { Account, Role } from './state.ts';

export interface FakeOptions {
  /** Milliseconds since 1970; asked whenever something is written. */
  readonly now: () => number;
  /** The first commit of the default branch, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** People by login; `read` may look and comment, and has no other right. The first one acts where nobody is named. */
  readonly users: Readonly<Record<string, Role>>;
  /** The account that job tokens act as, `github-actions[bot]` unless given: a bot, whose writes start nothing but dispatches. */
  readonly app?: string;
  /** Whether the user's own App, by which CI hears of branches, is installed on it. */
  readonly ciApp?: boolean;
  /** `main` unless given. */
  readonly defaultBranch?: string;
  /** The workflow runs; without it there are none. */
  readonly runs?: RunBoard;
  /** How many sub-issues one issue may have: 100 on GitHub, and unless given. */
  readonly mostChildren?: number;
}

const NO_RUNS: RunBoard = { view: () => undefined, rerun: () => undefined };

const MOST_CHILDREN = 100;
const INSTALLATION = 501;

export const DEFAULT_APP = 'github-actions[bot]';

/** A repository with its first commit and its people. */
export function openRepository(options: FakeOptions): Repository {
  const { now, files, users, app = DEFAULT_APP, defaultBranch = 'main' } = options;
  const people = Object.keys(users).map((login, index) => accountOf(login, 100 + index));
  const bot = accountOf(app, 41_898_282);
  const ciApp = accountOf(CI_APP, 77);
  const repo: Repository = {
    state: {
      lastId: 1000,
      lastNumber: 0,
      defaultBranch,
      roles: new Map(Object.entries(users).map(([login, role]) => [login.toLowerCase(), role])),
      threads: new Map(),
      refs: new Map(),
      labels: [],
      statuses: [],
      ci: new Map(),
      app:
        options.ciApp === true ? { installation: INSTALLATION, suspended: false, tokens: new Set() } : null,
    },
    objects: createObjects(),
    accounts: new Map([...people, bot, ciApp].map((account) => [account.login.toLowerCase(), account])),
    now,
    events: [],
    history: [],
    runs: options.runs ?? NO_RUNS,
    mostChildren: options.mostChildren ?? MOST_CHILDREN,
  };
  seed(repo, people[0] ?? bot, files);
  return repo;
}

const accountOf = (login: string, id: number): Account => ({
  id,
  node: `${login.endsWith('[bot]') ? 'BOT' : 'U'}_${id}`,
  login,
  isBot: login.endsWith('[bot]'),
});

function seed(repo: Repository, by: Account, files: FakeOptions['files']): void {
  const edits = Object.entries(files).map(([path, text]): [string, Edit] => [
    path,
    { mode: '100644', oid: writeBlob(repo.objects, text) },
  ]);
  const tree = editTree(repo.objects, undefined, new Map(edits));
  const author = signatureOf(repo, by);
  const message = 'First commit';
  const first = writeCommit(repo.objects, { message, tree, parents: [], author, committer: author });
  repo.state = { ...repo.state, refs: new Map([[repo.state.defaultBranch, first]]) };
}
