import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ActionsHost, HubEvent } from '../actions-host.ts';
import { createActionsHost, repositoryOf } from './actions-host.ts';
import type { Caller } from './auth/caller.ts';
import { findIssue } from './ops/issues.ts';
import { convertToDiscussion } from './ops/lock-issue.ts';
import { handleGraphql } from './graphql/index.ts';
import type { HubOptions } from './options.ts';
import { routes } from './routes/index.ts';
import type { FaultRule } from './server/faults.ts';
import type { HubRequest } from './server/request-log.ts';
import { createLags } from './server/lag.ts';
import type { LagRule } from './server/lag.ts';
import { startListener } from './server/listener.ts';
import type { Listener, Serve } from './server/listener.ts';
import type { HubWorks } from './server/hub-works.ts';
import { createRouter } from './server/router.ts';
import { createContentCounter } from './server/secondary-limit.ts';
import { serve } from './server/serve.ts';
import { createState, restoreHub } from './state/create-state.ts';
import { createEventBus } from './state/event-bus.ts';
import type { EventBus } from './state/event-bus.ts';
import type { HubState } from './state/hub-state.ts';
import type { RepositoryState } from './state/repository.ts';
import { readStoredHub, storeHub } from './state/state-file.ts';

export type { HubApp, HubOptions, HubRepository, HubUser } from './options.ts';
export type { Judge, JudgedExchange } from './judge-port.ts';
export type { FaultMode, FaultRule, FaultTarget } from './server/faults.ts';
export type { LagRule } from './server/lag.ts';
export type { HubRequest, Requester } from './server/request-log.ts';

/** The small GitHub on loopback. */
export interface Hub extends ActionsHost {
  /** `http://127.0.0.1:<port>`, the same as `serverUrl`. */
  readonly url: string;
  /** Every HTTP request since the start, in the order in which they were answered. */
  readonly requests: readonly HubRequest[];
  /** What the judge said of the exchanges. */
  readonly violations: readonly string[];
  /** Every event since the start. */
  readonly events: readonly HubEvent[];
  /** Rules may be added at any time; see `FaultRule`. */
  readonly faults: FaultRule[];
  readonly state: HubState;
  /** The state behind `owner/name`. */
  repository(fullName: string): RepositoryState;
  /** Sends an event that nothing in the hub has caused, a `schedule` for instance. */
  emit(event: Omit<HubEvent, 'id'>): HubEvent;
  /** What a person does on the web page alone: what is left of the issue is closed and locked. */
  convertToDiscussion(repository: string, issue: number): void;
  /** Lets reads show an older state for a while; see `LagRule`. Returns the function that ends it. */
  lag(rule: LagRule): () => void;
  /** Keeps events back, turns them round, and delivers one twice. */
  readonly deliveries: Pick<EventBus, 'hold' | 'release' | 'repeat'>;
  /** Ends all connections, forgets what is in memory, and comes back with what it had stored, on the same port. */
  restart(options?: { readonly downMilliseconds?: number }): Promise<void>;
  /** Stores everything in `options.dir`, where another hub can go on from it, and ends. */
  close(): Promise<void>;
}

/** Starts a hub on 127.0.0.1; its repositories are real bare ones below `options.dir`, where an earlier hub's are taken up. */
export async function startHub(options: HubOptions): Promise<Hub> {
  let serving: Serve = () => Promise.resolve();
  const listener = await startListener(options.port ?? 0, () => serving);
  const url = `http://127.0.0.1:${listener.port}`;
  const bus = createEventBus();
  const hub = await createState(options, url, bus);
  const works: HubWorks = {
    hub,
    router: createRouter(routes),
    graphql: options.graphql ?? handleGraphql,
    judge: options.judge,
    lags: createLags(),
    content: createContentCounter(hub.now, options.secondary),
    stopping: listener.stopping,
  };
  serving = (request, response) => serve(works, request, response);
  const life: Life = { dir: options.dir, hub, bus, listener };
  return {
    ...createActionsHost(hub, bus),
    url,
    requests: hub.requests,
    violations: hub.violations,
    events: bus.events,
    faults: hub.faults,
    state: hub,
    repository: (fullName) => repositoryOf(hub, fullName),
    emit: bus.emit,
    convertToDiscussion: (repository, issue) => {
      convert(hub, repository, issue);
    },
    lag: works.lags.start,
    deliveries: { hold: bus.hold, release: bus.release, repeat: bus.repeat },
    restart: ({ downMilliseconds = 0 } = {}) => restart(life, downMilliseconds),
    close: () => stop(life),
  };
}

function convert(hub: HubState, repository: string, issue: number): void {
  const repo = repositoryOf(hub, repository);
  const caller: Caller = { kind: 'user', account: repo.owner, creations: {} };
  convertToDiscussion({ hub, repo, caller }, findIssue(repo, issue));
}

interface Life {
  readonly dir: string;
  readonly hub: HubState;
  readonly bus: EventBus;
  readonly listener: Listener;
}

async function stop({ dir, hub, bus, listener }: Life): Promise<void> {
  await listener.stop();
  for (const { git } of hub.repositories.values()) git.close();
  if (existsSync(dir)) storeHub(dir, hub, bus);
}

// Nothing may be changed between storing and reading, or it would be lost: both happen in one turn.
async function restart(life: Life, downMilliseconds: number): Promise<void> {
  const { dir, hub, bus, listener } = life;
  await listener.stop();
  bus.hold();
  for (const { git } of hub.repositories.values()) git.close();
  storeHub(dir, hub, bus);
  const stored = readStoredHub(dir);
  if (stored === undefined) throw new Error(`${dir} holds no state.`);
  restoreHub(hub, bus, stored);
  await sleep(downMilliseconds);
  await listener.start();
  bus.release();
}
