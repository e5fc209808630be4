import type { GraphqlHandler } from '../graphql-port.ts';
import type { Judge } from '../judge-port.ts';
import type { HubState } from '../state/hub-state.ts';
import type { Router } from './router.ts';

/** What the HTTP server works with. */
export interface HubWorks {
  readonly hub: HubState;
  readonly router: Router;
  readonly graphql: GraphqlHandler;
  readonly judge: Judge | undefined;
}
