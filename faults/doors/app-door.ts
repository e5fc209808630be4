import { mintAppToken } from '../../src/adapters/github/app-token.ts';
import type { Client } from '../../src/adapters/github/client.ts';
import type { AppKey } from '../../src/adapters/github/sign-app-jwt.ts';
import { done } from '../../src/ports/answer.ts';
import type { Answer } from '../../src/ports/answer.ts';
import type { Ci } from '../../src/ports/ci.ts';
import { given } from '../../tests/helpers/test-app.ts';
import type { FakeApp } from '../github/index.ts';
import type { Door } from '../schedule/door.ts';
import { ANY, WRITE, throughDoor } from './answers.ts';
import { ciDoor } from './git-door.ts';

const APP: AppKey = given;

/**
 * The repository's CI of a step that has an App's key: branches are shown to it with a token that the product's own adapter mints, once
 * in a step, when it is first wanted. Both of its requests wait for their turn and go wrong as all others do.
 */
export function appDoor(door: Door, ci: Ci, { app, now }: { app: FakeApp; now: () => number }): Ci {
  const clientWith = (): Client => clientOf(door, app);
  let opened: Ci | undefined;
  return {
    ...ciDoor(door, ci),
    show: async (branch, commit) => {
      if (!opened) {
        const token = await mintAppToken(APP, { now: now(), clientWith });
        if (token.kind !== 'done') return token;
        const ports = app.connect(token.value);
        opened = ports && ciDoor(door, ports.ci);
      }
      return (
        opened?.show(branch, commit) ?? { kind: 'refused', code: 'forbidden', message: 'Bad credentials' }
      );
    },
  };
}

/** What the App asks for itself: where it is installed, and a token of that. */
const clientOf = (door: Door, app: FakeApp): Client => ({
  owner: 'acme',
  repo: 'shop',
  sent: () => 0,
  graphql: () => Promise.resolve(NOT_ASKED),
  rest: async (route, parameters, parse) => {
    const isRead = route.startsWith('GET ');
    const answer = await throughDoor(door)<unknown>({
      name: isRead ? 'look the App up' : 'mint a token',
      modes: () => (isRead ? ANY : WRITE),
      perform: () =>
        Promise.resolve(isRead ? app.installation() : app.mint(Number(parameters['installation_id']))),
    });
    return answer.kind === 'done' ? done(parse(answer.value)) : answer;
  },
});

const NOT_ASKED: Answer<never> = { kind: 'refused', code: 'invalid', message: 'An App asks by REST.' };
