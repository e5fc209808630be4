import { HubError } from '../hub-error.ts';
import type { HubState } from '../state/hub-state.ts';
import { appOfJwt, isJwt } from './app-jwt.ts';
import type { Caller } from './caller.ts';

/** Who an `Authorization` header stands for: `token`, `Bearer`, or `Basic` with the token as password; 401 if unknown. */
export function authenticate(hub: HubState, header: string | undefined): Caller {
  if (header === undefined) return { kind: 'anonymous', account: undefined, creations: {} };
  const token = readToken(header);
  const credential = hub.tokens.get(token);
  if (credential === undefined && isJwt(token) && /^bearer /i.test(header)) {
    const { id, account } = appOfJwt(hub, token);
    return { kind: 'app', account, app: id, creations: {} };
  }
  const isOver = credential?.kind === 'installation' && credential.until <= hub.now().getTime();
  if (credential === undefined || isOver) throw new HubError(401, 'Bad credentials');
  return { ...credential, creations: {} };
}

function readToken(header: string): string {
  const [scheme = '', value = ''] = header.trim().split(/\s+/, 2);
  if (scheme.toLowerCase() !== 'basic') return value;
  const [user = '', ...password] = Buffer.from(value, 'base64').toString('utf8').split(':');
  // Git clients put the token in either place.
  return password.join(':') || user;
}
