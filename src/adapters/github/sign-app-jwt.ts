import { createPrivateKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { done } from '../../ports/answer.ts';
import type { Answer } from '../../ports/answer.ts';

/** A GitHub App as its owner gives it: its client id or App id, and the private key as it was downloaded. */
export interface AppKey {
  readonly id: string;
  readonly key: string;
}

/** Set back, in case GitHub's clock is behind ours; and the longest life that it takes (docs: generating a JSON Web Token). Seconds. */
const BACK = 60;
const LIFE = 600;

/** What an App shows GitHub to be itself, good for nine minutes; refused where the id is missing or the key is no RSA key. */
export function signAppJwt({ id, key }: AppKey, now: number): Answer<string> {
  if (id === '' || key === '')
    return { kind: 'refused', code: 'invalid', message: HALF, setting: 'app-half' };
  const secret = readKey(key);
  if (secret === null)
    return { kind: 'refused', code: 'invalid', message: UNREADABLE, setting: 'app-key-unreadable' };
  const iat = Math.floor(now / 1000) - BACK;
  const text = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ iat, exp: iat + LIFE, iss: id })}`;
  return done(`${text}.${sign('RSA-SHA256', Buffer.from(text), secret).toString('base64url')}`);
}

const HALF = 'of the two that name a GitHub App, its id and its private key, one is missing';
const UNREADABLE = 'the private key of the GitHub App is no RSA key in PEM form';

/** Line ends are often lost on the way into a secret, and stand there as two signs. */
function readKey(text: string): KeyObject | null {
  try {
    const key = createPrivateKey(text.replaceAll('\\n', '\n'));
    return key.asymmetricKeyType === 'rsa' ? key : null;
  } catch {
    // What the parser says is not passed on: it has seen the key.
    return null;
  }
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
