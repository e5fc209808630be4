import { nothing } from '../../flow/decision.ts';
import { decideOn } from '../decide-on.ts';
import type { LoadedRequest } from '../load-request.ts';
import type { Hearing } from './hearing.ts';

/** Writes down that a request is to be planned again: a comment that leaves no line would be taken for a missed one. */
export const hearResume = (at: Hearing, loaded: LoadedRequest): Promise<LoadedRequest> =>
  decideOn(at, { request: loaded.state.request }, ({ state }) => {
    const { comment, author: by } = at.event;
    if (state.heard.has(comment)) return nothing('this comment was heard before');
    return { events: [{ type: 'heard', comment, by, commands: ['resume'] }], reason: 'planned again' };
  });
