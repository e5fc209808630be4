import { readInput } from '../../adapters/actions/inputs.ts';
import { maskValue } from '../../adapters/actions/mask.ts';
import { mintAppToken } from '../../adapters/github/app-token.ts';
import type { Client } from '../../adapters/github/client.ts';
import type { Outside } from '../../adapters/record/outside.ts';
import { done } from '../../ports/answer.ts';
import type { Answer } from '../../ports/answer.ts';

/** A client with a token; `fetch` in place of the step's own. */
export type ClientWith = (token: string, fetch?: typeof globalThis.fetch) => Client;

/**
 * The client of somebody to whom CI listens, once one is wanted: with a token that a GitHub App mints for this job, else with the ready one.
 * Null where neither was given. What was minted stays in the memory of this step.
 */
export function openCiClient(
  outside: Outside,
  clientWith: ClientWith,
): (() => Promise<Answer<Client>>) | null {
  const app = { id: readInput('app-id'), key: readInput('app-private-key') };
  const ready = readInput('ci-token');
  if (app.id === '' && app.key === '')
    return ready === '' ? null : () => Promise.resolve(done(clientWith(ready)));
  let opened: Client | null = null;
  return async () => {
    if (opened) return done(opened);
    const token = await outside.token(({ fetch, clock }) =>
      mintAppToken(app, { now: clock.now(), clientWith: (jwt) => clientWith(jwt, fetch) }),
    );
    if (token.kind !== 'done') return token;
    maskValue(token.value);
    opened = clientWith(token.value);
    return done(opened);
  };
}
