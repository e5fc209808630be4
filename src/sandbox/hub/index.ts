import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { ActionsHost, HubEvent } from '../actions-host.ts';
import { createActionsHost, repositoryOf } from './actions-host.ts';
import { handleGraphql } from './graphql/index.ts';
import type { HubOptions } from './options.ts';
import { routes } from './routes/index.ts';
import type { FaultRule } from './server/faults.ts';
import type { HubRequest } from './server/request-log.ts';
import { createRouter } from './server/router.ts';
import { serve } from './server/serve.ts';
import { createState } from './state/create-state.ts';
import { createEventBus } from './state/event-bus.ts';
import type { HubState } from './state/hub-state.ts';
import type { RepositoryState } from './state/repository.ts';

export type { HubOptions, HubRepository, HubUser } from './options.ts';
export type { Judge, JudgedExchange } from './judge-port.ts';
export type { FaultMode, FaultRule, FaultTarget } from './server/faults.ts';
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
  close(): Promise<void>;
}

/** Starts a hub on 127.0.0.1; its repositories are real bare ones below `options.dir`. */
export async function startHub(options: HubOptions): Promise<Hub> {
  const server = createServer();
  const url = await listen(server, options.port ?? 0);
  const bus = createEventBus();
  const hub = await createState(options, url, bus);
  const graphql = options.graphql ?? handleGraphql;
  const works = { hub, router: createRouter(routes), graphql, judge: options.judge };
  server.on('request', (request, response) => {
    serve(works, request, response).catch((error: unknown) => {
      failVisibly(response, error);
    });
  });
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
    close: () => close(server, hub),
  };
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('The hub got no port.'));
      else resolve(`http://127.0.0.1:${address.port}`);
    });
  });
}

function close(server: Server, hub: HubState): Promise<void> {
  for (const repo of hub.repositories.values()) repo.git.close();
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

// A fault of the hub itself must not look like a lost connection.
function failVisibly(response: ServerResponse, error: unknown): void {
  if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
  response.end(`The hub failed: ${error instanceof Error ? error.stack : String(error)}\n`);
}
