import type { Answer, Refused, RefusedCode } from '../../src/ports/answer.ts';
import type { RunView } from '../../src/ports/runs.ts';
import type { Objects, Signature } from './git/objects.ts';
import type { FakeEvent, Write, WriteRecord } from './history.ts';
import type { Account, State, Thread } from './state.ts';
import { withEntry } from './state.ts';

/** Workflow runs, which whoever plays them keeps. */
export interface RunBoard {
  readonly view: (id: number) => RunView | undefined;
  /** Starts the failed jobs of a run that is over. */
  readonly rerun: (id: number) => void;
  /** Ends the jobs of a run that goes on; where it is left out, they end by themselves. */
  readonly cancel?: (id: number) => void;
}

/** The one thing that changes: the present state, and what has been written so far. */
export interface Repository {
  state: State;
  readonly objects: Objects;
  /** By login in lower case. */
  readonly accounts: ReadonlyMap<string, Account>;
  readonly now: () => number;
  readonly events: FakeEvent[];
  readonly history: WriteRecord[];
  readonly runs: RunBoard;
  /** How many sub-issues one issue may have. */
  readonly mostChildren: number;
}

/** Who acts: a person by their role, a job's token by its scopes. */
export interface Actor {
  readonly account: Account;
  /** Null for a person. */
  readonly scopes: Readonly<Record<string, 'none' | 'read' | 'write'>> | null;
}

export const refuse = (code: RefusedCode, message: string): Refused => ({ kind: 'refused', code, message });

export const notFound = (what: string): Refused =>
  refuse('not-found', `Could not resolve to a node with the global id of '${what}'.`);

/** The present moment as GitHub writes it, in whole seconds. */
export const stamp = (repo: Repository): string => `${new Date(repo.now()).toISOString().slice(0, 19)}Z`;

export function note(repo: Repository, actor: Actor, write: Write): void {
  repo.history.push({ ...write, at: repo.now(), by: actor.account.login });
}

export function patch(repo: Repository, change: Partial<State>): void {
  repo.state = { ...repo.state, ...change };
}

/** Changes one issue or pull request and gives it as it now is. */
export function patchThread(repo: Repository, thread: Thread, change: Partial<Thread>): Thread {
  const next = { ...thread, ...change, updatedAt: stamp(repo) };
  patch(repo, { threads: withEntry(repo.state.threads, thread.number, next) });
  return next;
}

export function nextId(repo: Repository): number {
  const id = repo.state.lastId + 1;
  patch(repo, { lastId: id });
  return id;
}

export const signatureOf = (repo: Repository, { id, login }: Account): Signature => ({
  name: login,
  email: `${id}+${login}@users.noreply.github.com`,
  seconds: Math.floor(repo.now() / 1000),
});

/** How GitHub itself signs as the committer of what its API merges and commits. */
export const webFlowOf = (repo: Repository): Signature => ({
  name: 'GitHub',
  email: 'noreply@github.com',
  seconds: Math.floor(repo.now() / 1000),
});

/** A done answer's value handed on, any other answer as it is. */
export function whenDone<T, U>(answer: Answer<T>, next: (value: T) => Answer<U>): Answer<U> {
  return answer.kind === 'done' ? next(answer.value) : answer;
}
