import type { Caller } from './auth/caller.ts';
import type { HubState } from './state/hub-state.ts';

/** What the hub's HTTP server needs to know of an answer to `POST /api/graphql`. */
export interface GraphqlAnswer {
  readonly status: number;
  readonly body: unknown;
  /** Points taken from the primary limit of the `graphql` resource. */
  readonly points: number;
  readonly operationName?: string;
}

/** Executes one GraphQL request; the body is parsed JSON that nobody has looked into yet. */
export type GraphqlHandler = (hub: HubState, caller: Caller, body: unknown) => Promise<GraphqlAnswer>;
