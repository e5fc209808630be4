import { createHmac, sign } from 'node:crypto';
import { Octokit } from '@octokit/core';
import { expect, test } from 'vitest';
import { signAppJwt } from '../../../../src/adapters/github/sign-app-jwt.ts';
import type { Hub } from '../../../../src/sandbox/hub/index.ts';
import { appKeys, given, keys, testApp } from '../../../helpers/test-app.ts';
import { at, clientOf, cloneWith, git, headOf, refusalOf, startTestHub } from './start-test-hub.ts';

const START = Date.parse('2026-11-30T10:00:00Z');
const MINUTE = 60_000;

/** A client with any credential. */
function clientWith(hub: Hub, auth: string) {
  const octokit = new Octokit({ auth, baseUrl: hub.apiUrl });
  octokit.log.warn = () => undefined;
  return octokit;
}

const jwt = (now = START, key = given): string => {
  const signed = signAppJwt(key, now);
  if (signed.kind !== 'done') throw new Error(signed.message);
  return signed.value;
};

const installationOf = async (hub: Hub, token = jwt()): Promise<number> =>
  (await clientWith(hub, token).request('GET /repos/{owner}/{repo}/installation', at)).data.id;

const MINT = 'POST /app/installations/{installation_id}/access_tokens' as const;

async function mint(hub: Hub, wanted: Readonly<Record<string, unknown>> = {}) {
  const installation_id = await installationOf(hub);
  return (await clientWith(hub, jwt()).request(MINT, { installation_id, ...wanted })).data;
}

const startHere = (app = testApp('octo'), now = () => START) =>
  startTestHub({ apps: [app], now: () => new Date(now()) });

/** A token as an App would sign it, with anything in it. */
function forged(head: unknown, claims: unknown, sign: (text: string) => string): string {
  const text = [head, claims].map((one) => Buffer.from(JSON.stringify(one)).toString('base64url')).join('.');
  return `${text}.${sign(text)}`;
}

test('an App’s own token counts by its signature, its issuer and its times', async () => {
  const hub = await startHere();
  expect(await installationOf(hub)).toBeGreaterThan(0);
  expect(await installationOf(hub, jwt(START, { ...given, id: '77' }))).toBeGreaterThan(0);
  const seconds = START / 1000;
  const claims = { iat: seconds - 60, exp: seconds + 300, iss: given.id };
  const hmac = (text: string): string =>
    createHmac('sha256', keys.publicKey).update(text).digest('base64url');
  const refused = {
    'another key': jwt(START, { ...given, key: appKeys().privateKey }),
    'the public key as a password': forged({ alg: 'HS256' }, claims, hmac),
    'no signature': forged({ alg: 'none' }, claims, () => 'e30'),
    'changed claims': jwt().replace(
      /\.[\w-]+\./,
      `.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`,
    ),
    'an App that does not exist': jwt(START, { ...given, id: '78' }),
    'made later': jwt(START + 2 * MINUTE),
    'long over': jwt(START - 11 * MINUTE),
  };
  const answers = Object.entries(refused).map(async ([name, token]) => {
    const { status, message } = await refusalOf(installationOf(hub, token));
    return `${name}: ${status} ${message.split(' - ')[0] ?? ''}`;
  });
  expect(await Promise.all(answers)).toMatchInlineSnapshot(`
    [
      "another key: 401 A JSON web token could not be decoded",
      "the public key as a password: 401 A JSON web token could not be decoded",
      "no signature: 401 A JSON web token could not be decoded",
      "changed claims: 401 A JSON web token could not be decoded",
      "an App that does not exist: 404 Integration not found",
      "made later: 401 'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
      "long over: 401 'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    ]
  `);
  expect(hub.violations).toEqual([]);
});

test('a token that would live longer than ten minutes is refused', async () => {
  const hub = await startHere();
  const living = (life: number): string => {
    const iat = START / 1000;
    return forged({ alg: 'RS256' }, { iat, exp: iat + life, iss: given.id }, (text) =>
      sign('RSA-SHA256', Buffer.from(text), keys.privateKey).toString('base64url'),
    );
  };
  expect(await installationOf(hub, living(600))).toBeGreaterThan(0);
  const { message } = await refusalOf(installationOf(hub, living(601)));
  expect(message).toContain('too far in the future');
});

test('such a token mints and looks its installation up, and is good for nothing else', async () => {
  const hub = await startHere();
  const app = clientWith(hub, jwt());
  expect((await refusalOf(app.request('GET /repos/{owner}/{repo}', at))).status).toBe(403);
  expect((await refusalOf(app.request('GET /user'))).status).toBe(403);
  expect((await refusalOf(app.graphql('{ viewer { login } }'))).status).toBe(403);
  const person = clientOf(hub, 'octo').request('GET /repos/{owner}/{repo}/installation', at);
  expect((await refusalOf(person)).status).toBe(401);
});

test('a minted token may what was asked for, in the repositories that were named, for an hour', async () => {
  let now = START;
  const hub = await startHere(
    testApp('octo', { permissions: { contents: 'write', issues: 'write' } }),
    () => now,
  );
  const { token, expires_at, permissions, repositories } = await mint(hub, {
    repositories: ['shop'],
    permissions: { contents: 'write' },
  });
  expect(expires_at).toBe('2026-11-30T11:00:00Z');
  expect(permissions).toEqual({ metadata: 'read', contents: 'write' });
  expect(repositories?.map(({ full_name }) => full_name)).toEqual(['octo/shop']);
  const client = clientWith(hub, token);
  const sha = await headOf(hub, 'main');
  await client.request('POST /repos/{owner}/{repo}/git/refs', { ...at, ref: 'refs/heads/a', sha });
  const issue = client.request('POST /repos/{owner}/{repo}/issues', { ...at, title: 'No' });
  expect(await refusalOf(issue)).toMatchObject({
    status: 403,
    message: expect.stringContaining('Resource not accessible by integration'),
  });
  now = START + 60 * MINUTE;
  expect((await refusalOf(client.request('GET /repos/{owner}/{repo}', at))).message).toContain(
    'Bad credentials',
  );
  expect(hub.violations).toEqual([]);
});

test('what it pushes starts workflows in the name of its bot, by the API and by Git', async () => {
  const hub = await startHere();
  const { token } = await mint(hub);
  const sha = await headOf(hub, 'main');
  await clientWith(hub, token).request('POST /repos/{owner}/{repo}/git/refs', {
    ...at,
    ref: 'refs/heads/a',
    sha,
  });
  const clone = await cloneWith(hub, token);
  await git(clone, 'push', '-q', 'origin', 'HEAD:refs/heads/b');
  const pushes = hub.events.filter(({ name }) => name === 'push');
  expect(pushes.map(({ ref, actor, startsWorkflows }) => [ref, actor, startsWorkflows])).toEqual([
    ['refs/heads/a', 'tea-app[bot]', true],
    ['refs/heads/b', 'tea-app[bot]', true],
  ]);
});

test('it changes workflow files only where `workflows` was granted', async () => {
  const path = '.github/workflows/new.yml';
  const write = async (permissions: Readonly<Record<string, 'write'>>) => {
    const hub = await startHere(testApp('octo', { permissions }));
    const client = clientWith(hub, (await mint(hub)).token);
    return client.request('PUT /repos/{owner}/{repo}/contents/{path}', {
      ...at,
      path,
      message: 'A workflow',
      content: Buffer.from('on: push\njobs: {}\n').toString('base64'),
    });
  };
  expect((await refusalOf(write({ contents: 'write' }))).status).toBe(403);
  expect((await write({ contents: 'write', workflows: 'write' })).status).toBe(201);
});

test('no token with more than the installation has, none elsewhere, and none while it is suspended', async () => {
  const hub = await startHere(testApp('octo', { repositories: ['shop'], permissions: { contents: 'read' } }));
  expect(await refusalOf(mint(hub, { permissions: { contents: 'write' } }))).toMatchObject({
    status: 422,
    message: expect.stringContaining('The permissions requested are not granted to this installation.'),
  });
  expect((await refusalOf(mint(hub, { repositories: ['other'] }))).message).toContain(
    'not accessible to the parent',
  );
  const [installation] = hub.state.apps.get(77)?.installations ?? [];
  if (!installation) throw new Error('There is no installation.');
  installation.suspendedAt = '2026-11-30T09:00:00Z';
  expect((await refusalOf(mint(hub))).message).toContain('This installation has been suspended');
  const elsewhere = await startHere(testApp('writer'));
  expect((await refusalOf(installationOf(elsewhere))).status).toBe(404);
  expect([...hub.violations, ...elsewhere.violations]).toEqual([]);
});

test('Apps, installations and minted tokens outlive a restart', async () => {
  const hub = await startHere();
  const { token } = await mint(hub);
  await hub.restart();
  expect((await clientWith(hub, token).request('GET /repos/{owner}/{repo}', at)).status).toBe(200);
  expect(await installationOf(hub)).toBeGreaterThan(0);
});
