import type { Answer } from '../../ports/answer.ts';
import type { Client } from './client.ts';
import { mintToken } from './mint-token.ts';
import type { Permissions } from './mint-token.ts';
import { signAppJwt } from './sign-app-jwt.ts';
import type { AppKey } from './sign-app-jwt.ts';

/** Branches of candidates are made with it, and nothing else. */
const NEEDED: Permissions = { contents: 'write' };

export interface Minter {
  /** Milliseconds. */
  readonly now: number;
  /** A client that asks with this token. */
  readonly clientWith: (token: string) => Client;
}

/** A token by which CI hears of candidates, minted as a GitHub App; what the App signs to be itself is made anew, and never leaves here. */
export function mintAppToken(app: AppKey, { now, clientWith }: Minter): Promise<Answer<string>> {
  const jwt = signAppJwt(app, now);
  return jwt.kind === 'done' ? mintToken(clientWith(jwt.value), NEEDED) : Promise.resolve(jwt);
}
