import { verify } from 'node:crypto';
import { HubError } from '../hub-error.ts';
import type { AppState } from '../state/app.ts';
import type { HubState } from '../state/hub-state.ts';

/** The longest time that an App's own token may live (docs: generating a JSON Web Token for a GitHub App). Seconds. */
const LONGEST = 600;

/** Whether a credential has the form of a token that an App signs for itself. */
export const isJwt = (text: string): boolean => /^ey[\w-]+\.[\w-]+\.[\w-]+$/.test(text);

/** The App that has signed this token; 401 where the signature or a time is wrong, 404 where there is no such App. */
export function appOfJwt(hub: Pick<HubState, 'apps' | 'now'>, token: string): AppState {
  const [head = '', body = '', signature = ''] = token.split('.');
  const claims = readPart(body);
  const issuer = String(claims['iss'] ?? '');
  const app = [...hub.apps.values()].find(({ id, clientId }) => issuer === String(id) || issuer === clientId);
  if (app === undefined) throw new HubError(404, 'Integration not found');
  const isSigned =
    readPart(head)['alg'] === 'RS256' &&
    verify('RSA-SHA256', Buffer.from(`${head}.${body}`), app.publicKey, Buffer.from(signature, 'base64url'));
  if (!isSigned) throw undecoded();
  checkTimes(claims, Math.floor(hub.now().getTime() / 1000));
  return app;
}

function checkTimes({ iat, exp }: Readonly<Record<string, unknown>>, now: number): void {
  if (typeof iat !== 'number' || !Number.isInteger(iat) || iat > now)
    throw new HubError(
      401,
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    );
  if (typeof exp !== 'number' || exp <= now)
    throw new HubError(
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    );
  if (exp > now + LONGEST)
    throw new HubError(401, "'Expiration time' claim ('exp') is too far in the future");
}

function readPart(part: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value));
  } catch {
    // Refused below.
  }
  throw undecoded();
}

const undecoded = (): HubError => new HubError(401, 'A JSON web token could not be decoded');
