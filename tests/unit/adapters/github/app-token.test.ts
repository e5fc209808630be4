import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { mintAppToken } from '../../../../src/adapters/github/app-token.ts';
import { createClient } from '../../../../src/adapters/github/client.ts';
import { signAppJwt } from '../../../../src/adapters/github/sign-app-jwt.ts';
import type { Hub, HubApp } from '../../../../src/sandbox/hub/index.ts';
import type { AppState } from '../../../../src/sandbox/hub/state/app.ts';
import { appKeys, given, keys, testApp } from '../../../helpers/test-app.ts';
import { at, headOf, startTestHub } from '../../sandbox/hub/start-test-hub.ts';

const NOW = Date.parse('2026-11-30T10:00:00.750Z');
const read = (part = ''): unknown => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));

describe('what an App signs to be itself', () => {
  it('begins a minute before, ends nine minutes after, names the App, and bears its signature', () => {
    const signed = signAppJwt(given, NOW);
    const [head, claims, signature = ''] = (signed.kind === 'done' ? signed.value : '').split('.');
    const seconds = Math.floor(NOW / 1000);
    expect(read(head)).toEqual({ alg: 'RS256', typ: 'JWT' });
    expect(read(claims)).toEqual({ iat: seconds - 60, exp: seconds + 540, iss: given.id });
    const text = Buffer.from(`${head}.${claims}`);
    const isSigned = verify(
      'sha256',
      text,
      createPublicKey(keys.publicKey),
      Buffer.from(signature, 'base64url'),
    );
    expect(isSigned).toBe(true);
  });

  it('takes a key whose line ends became two signs, and one in PKCS#8', () => {
    expect(signAppJwt({ ...given, key: given.key.replaceAll('\n', '\\n') }, NOW)).toEqual(
      signAppJwt(given, NOW),
    );
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(signAppJwt({ ...given, key }, NOW).kind).toBe('done');
  });

  it.each([
    ['no key at all', 'secret', 'app-key-unreadable'],
    ['its fingerprint', 'SHA256:abc=', 'app-key-unreadable'],
    ['a public key', keys.publicKey, 'app-key-unreadable'],
    ['half of a key', given.key.slice(0, 400), 'app-key-unreadable'],
    [
      'a key of another kind',
      generateKeyPairSync('ec', { namedCurve: 'P-256' })
        .privateKey.export({ type: 'pkcs8', format: 'pem' })
        .toString(),
      'app-key-unreadable',
    ],
    ['nothing', '', 'app-half'],
  ])('is refused for %s, and no word of the key is said', (_name, key, setting) => {
    const refused = signAppJwt({ ...given, key }, NOW);
    expect(refused).toMatchObject({ kind: 'refused', setting });
    if (key !== '') expect(JSON.stringify(refused)).not.toContain(key);
  });

  it('is refused where the id is missing', () => {
    expect(signAppJwt({ ...given, id: '' }, NOW)).toMatchObject({ setting: 'app-half' });
  });
});

/** `afterFirst` happens behind the first answer. */
function minter(hub: Hub, afterFirst: () => void = () => undefined) {
  const once = { done: false };
  const watched: typeof fetch = async (input, init) => {
    const answer = await fetch(input, init);
    if (!once.done) afterFirst();
    once.done = true;
    return answer;
  };
  const clientWith = (token: string) =>
    createClient({ ...at, apiUrl: hub.apiUrl, token, job: 'settle', timeoutMs: 10_000, fetch: watched });
  return { now: Date.now(), clientWith };
}
const minting = (hub: Hub, app = given, afterFirst?: () => void) =>
  mintAppToken(app, minter(hub, afterFirst));
const asked = (hub: Hub): readonly string[] => hub.requests.map(({ route = '' }) => route);

describe('a token that an App mints', () => {
  it('costs two requests, is for this repository alone, and may write contents and nothing else', async () => {
    const app = testApp('octo', { permissions: { contents: 'write', issues: 'write', workflows: 'write' } });
    const hub = await startTestHub({ apps: [app] });
    const minted = await minting(hub);
    expect(asked(hub)).toEqual([
      'GET /repos/{owner}/{repo}/installation',
      'POST /app/installations/{installation_id}/access_tokens',
    ]);
    const token = minted.kind === 'done' ? minted.value : '';
    expect(hub.state.tokens.get(token)).toMatchObject({
      repositories: [hub.repository('octo/shop').id],
      permissions: { metadata: 'read', contents: 'write' },
    });
    const sha = await headOf(hub, 'main');
    const made = await minter(hub)
      .clientWith(token)
      .rest('POST /repos/{owner}/{repo}/git/refs', { ref: 'refs/heads/foreman/1/ci-1', sha }, () => 'made');
    expect(made).toEqual({ kind: 'done', value: 'made' });
    expect(hub.violations).toEqual([]);
  });

  const suspended = (hub: Hub): void => {
    for (const installation of hub.state.apps.get(77)?.installations ?? [])
      installation.suspendedAt = '2026-11-30T09:00:00Z';
  };
  const cases: readonly {
    readonly name: string;
    readonly installation?: Partial<HubApp['installations'][number]>;
    readonly by?: typeof given;
    readonly before?: (hub: Hub) => void;
    readonly says: object;
  }[] = [
    {
      name: 'not installed on this repository',
      installation: { on: 'writer' },
      says: { code: 'not-found', setting: 'app-not-installed' },
    },
    {
      name: 'without the permission',
      installation: { permissions: { contents: 'read' } },
      says: {
        setting: 'app-lacks-permission',
        permission: 'contents: write',
        message: expect.stringContaining('`contents: write`'),
      },
    },
    { name: 'suspended', before: suspended, says: { setting: 'app-suspended' } },
    {
      name: 'whose key is another App’s',
      by: { ...given, key: appKeys().privateKey },
      says: { code: 'unauthorised', setting: 'app-key-refused' },
    },
    {
      name: 'that does not exist',
      by: { ...given, id: '4711' },
      says: { code: 'not-found', setting: 'app-key-refused' },
    },
  ];
  test.each(cases)(
    'is refused with its own code for an App $name',
    async ({ installation, by, before, says }) => {
      const hub = await startTestHub({ apps: [testApp('octo', installation)] });
      before?.(hub);
      expect(await minting(hub, by)).toMatchObject({ kind: 'refused', ...says });
      expect(hub.violations).toEqual([]);
    },
  );

  test('is refused in GitHub’s words where the App is changed between the two requests', async () => {
    const changed = async (installations: (old: AppState['installations']) => AppState['installations']) => {
      const hub = await startTestHub({ apps: [testApp('octo')] });
      return minting(hub, given, () => {
        const app = hub.state.apps.get(77);
        if (app) hub.state.apps.set(77, { ...app, installations: installations(app.installations) });
      });
    };
    const narrowed = changed((all) => all.map((one) => ({ ...one, permissions: { contents: 'read' } })));
    expect(await narrowed).toMatchObject({ setting: 'app-lacks-permission' });
    const suspended = changed((all) => all.map((one) => ({ ...one, suspendedAt: '2026-11-30T09:00:00Z' })));
    expect(await suspended).toMatchObject({ setting: 'app-suspended' });
    const elsewhere = changed((all) => all.map((one) => ({ ...one, repositories: [] })));
    expect(await elsewhere).toMatchObject({ setting: 'app-not-installed' });
    expect(await changed(() => [])).toMatchObject({ setting: 'app-not-installed' });
  });

  test('is unknown where no answer came: nothing was refused', async () => {
    const hub = await startTestHub({ apps: [testApp('octo')] });
    const mode = { kind: 'error-before', status: 502 } as const;
    hub.faults.push({ match: ({ method }) => method === 'POST', mode, times: 1 });
    expect(await minting(hub)).toMatchObject({ kind: 'unknown' });
  });
});
