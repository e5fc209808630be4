import type { World } from '../../src/domain/world.ts';
import type { Answer } from '../../src/ports/answer.ts';
import type { OwnIssue, WorldQuery } from '../../src/ports/forge.ts';
import type { FakeEvent, WriteRecord } from './history.ts';
import type { FakeOptions } from './open-repository.ts';
import { openRepository } from './open-repository.ts';
import { CI_APP, installationOf, mintToken } from './ops/app.ts';
import type { People } from './people/people.ts';
import { createPeople } from './people/people.ts';
import type { Picture } from './picture/picture.ts';
import { pictureOf } from './picture/picture.ts';
import type { Seen } from './picture/seen.ts';
import { seenOf } from './picture/seen.ts';
import type { GithubPorts } from './ports/connect.ts';
import { connect } from './ports/connect.ts';
import { issuesSince } from './ports/forge.ts';
import { lookAt } from './ports/look.ts';
import type { Actor, Repository } from './repository.ts';
import type { State } from './state.ts';

export type { FakeEvent, Write, WriteRecord } from './history.ts';
export type { FakeOptions } from './open-repository.ts';
export { ImpossibleAct } from './people/impossible.ts';
export type { NewReview } from './people/pull-acts.ts';
export type { People } from './people/people.ts';
export type { Picture } from './picture/picture.ts';
export type { Seen } from './picture/seen.ts';
export type { GithubPorts } from './ports/connect.ts';
export type { RunBoard } from './repository.ts';
export type { Role } from './state.ts';

/** A token: the account that it acts as, and what it may do. A person's permissions are those of their role as well. */
export interface Caller {
  readonly login: string;
  readonly permissions: Readonly<Record<string, 'none' | 'read' | 'write'>>;
  /** Whose token was given so that CI listens; the caller's own where nobody's was. */
  readonly heard?: string | undefined;
}

/** A moment of the repository, as it was; to be handed back, not to be looked into. */
export interface Snapshot {
  readonly state: State;
}

/** What GitHub answers to the user's App itself, and whoever comes with a token that it minted. */
export interface FakeApp {
  readonly installation: () => Answer<unknown>;
  readonly mint: (installation: number) => Answer<unknown>;
  /** The ports of a token; undefined for one that nobody minted. */
  readonly connect: (token: string) => GithubPorts | undefined;
}

/** A GitHub with one repository, in memory. Everything acts at once, without delays or faults of its own. */
export interface FakeGithub {
  readonly connect: (caller: Caller) => GithubPorts;
  readonly app: FakeApp;
  readonly people: People;
  /** Everything that starts workflows, in order. */
  readonly events: readonly FakeEvent[];
  /** Every write that changed something, in order. */
  readonly history: readonly WriteRecord[];
  readonly picture: () => Picture;
  /** The repository as people see it, under its real numbers and ids. */
  readonly seen: () => Seen;
  readonly snapshot: () => Snapshot;
  /** What `look` would have answered at that moment: a stale read. */
  readonly lookAt: (snapshot: Snapshot, caller: Caller, query: WorldQuery) => Answer<World>;
  /** What `ownIssuesSince` would have answered at that moment: a list that lags. */
  readonly issuesAt: (
    snapshot: Snapshot,
    list: { readonly since: string; readonly page: number },
  ) => readonly OwnIssue[];
}

/** Opens a repository with its files and its people. */
export function createFakeGithub(options: FakeOptions): FakeGithub {
  const repo = openRepository(options);
  return {
    connect: (caller) => connect(repo, actorOf(repo, caller), heardOf(repo, caller)),
    app: {
      installation: () => installationOf(repo),
      mint: (installation) => mintToken(repo, installation),
      connect: (token) => {
        if (repo.state.app?.tokens.has(token) !== true) return undefined;
        const actor = actorOf(repo, { login: CI_APP, permissions: { contents: 'write' } });
        return connect(repo, actor, actor);
      },
    },
    people: createPeople(repo),
    events: repo.events,
    history: repo.history,
    picture: () => pictureOf(repo, repo.state),
    seen: () => seenOf(repo),
    snapshot: () => ({ state: repo.state }),
    lookAt: ({ state }, caller, query) => lookAt({ repo, state }, actorOf(repo, caller), query),
    issuesAt: ({ state }, { since, page }) => issuesSince(state, since, page),
  };
}

function heardOf(repo: Repository, caller: Caller): Actor {
  if (caller.heard === undefined) return actorOf(repo, caller);
  return { ...actorOf(repo, { ...caller, login: caller.heard }), scopes: null };
}

function actorOf(repo: Repository, { login, permissions }: Caller): Actor {
  const account = repo.accounts.get(login.toLowerCase());
  if (!account) throw new Error(`There is no account ${login}.`);
  return { account, scopes: permissions };
}
