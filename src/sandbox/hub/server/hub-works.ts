import type { GraphqlHandler } from '../graphql-port.ts';
import type { Judge } from '../judge-port.ts';
import type { HubState } from '../state/hub-state.ts';
import type { Lags } from './lag.ts';
import type { Router } from './router.ts';
import type { ContentCounter } from './secondary-limit.ts';

/** What the HTTP server works with. */
export interface HubWorks {
  readonly hub: HubState;
  readonly router: Router;
  readonly graphql: GraphqlHandler;
  readonly judge: Judge | undefined;
  readonly lags: Lags;
  readonly content: ContentCounter;
  /** Fires when the hub stops, for good or to start again. */
  readonly stopping: () => AbortSignal;
}
