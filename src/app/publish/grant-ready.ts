import { grantsOrIdle } from '../../flow/decide-grants.ts';
import { decideOn } from '../decide-on.ts';
import { configOf, configText } from '../load-config.ts';
import type { LoadedRequest } from '../load-request.ts';
import { poolsOf } from '../pools-of.ts';
import { statusEdit } from '../show-status.ts';
import type { Publishing } from './run-publish.ts';

/** Grants everything that is ready, by one append that shows it in the status. */
export const grantReady = (at: Publishing): Promise<LoadedRequest> =>
  decideOn(
    at,
    {
      request: at.state.request,
      texts: [configText],
      seen: at,
      show: (after) => statusEdit({ ...after, job: at.job }, []),
    },
    ({ state, world }) => grantsOrIdle(state, poolsOf(configOf(world))),
  );
