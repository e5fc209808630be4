import { generateKeyPairSync } from 'node:crypto';
import type { HubApp } from '../../src/sandbox/hub/index.ts';

/** A pair of keys as GitHub makes it for an App: the private one is downloaded as PKCS#1. */
export function appKeys(): { readonly publicKey: string; readonly privateKey: string } {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
}

export const keys = appKeys();
/** What a user gives of the App. */
export const given = { id: 'Iv23liTestApp', key: keys.privateKey };

/** An App that is installed on somebody's repositories, with Contents: write unless told otherwise. */
export const testApp = (on: string, installation: Partial<HubApp['installations'][number]> = {}): HubApp => ({
  id: 77,
  clientId: given.id,
  slug: 'tea-app',
  publicKey: keys.publicKey,
  installations: [{ on, permissions: { contents: 'write' }, ...installation }],
});
