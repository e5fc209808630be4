import { expect, test } from 'vitest';
import type { HubApp, HubRepository } from '../../src/sandbox/hub/index.ts';
import { runCli } from '../helpers/run-cli.ts';
import { ACTION, KEY, SHOP, openSite, rowOf } from '../helpers/site.ts';
import { appKeys, given, testApp } from '../helpers/test-app.ts';

const seed = { ...SHOP, '.github/foreman.yml': 'verify: {mode: checks}\n' };
const secrets = { ...KEY.secrets, FOREMAN_APP_PRIVATE_KEY: 'hidden' };
const whole = { secrets, variables: { FOREMAN_APP_ID: given.id } };

/** The row about what starts CI, in a repository like this, with this in the terminal's environment. */
async function rowIn(
  repository: Partial<HubRepository>,
  { app = testApp('octo'), env = {} }: { app?: HubApp; env?: Readonly<Record<string, string>> } = {},
): Promise<string> {
  const { hub, dir } = await openSite({ ...KEY, seed, ...repository }, { apps: [app] });
  const here = { GITHUB_TOKEN: 'token-octo', GITHUB_API_URL: hub.apiUrl, INIT_CWD: dir };
  const { out } = await runCli(['doctor'], { ...here, ...env });
  expect(hub.violations).toEqual([]);
  expect(out).not.toContain('PRIVATE KEY-----\n');
  return rowOf(out, 'CI token');
}

test('in mode `checks` it says which of the secrets that start CI is missing', async () => {
  expect(await rowIn({})).toMatch(/^WRONG.*there is none/);
  expect(await rowIn({ secrets: { ...KEY.secrets, FOREMAN_CI_TOKEN: 'x' } })).toMatch(/^good.*ready token/);
  expect(await rowIn({ secrets })).toMatch(/^WRONG.*without `FOREMAN_APP_ID`/);
  expect(await rowIn(whole)).toMatch(/^good.*by its id and its private key/);
});

test('an App whose id and key are in the terminal’s environment is tried, and each refusal has its own words', async () => {
  const env = { FOREMAN_APP_ID: given.id, FOREMAN_APP_PRIVATE_KEY: given.key };
  expect(await rowIn(whole, { env })).toMatch(/^good.*mints a token/);
  const refused = {
    'not installed': { app: testApp('writer'), env },
    '`contents: write`': { app: testApp('octo', { permissions: { issues: 'write' } }), env },
    'could not be decoded': { app: { ...testApp('octo'), publicKey: appKeys().publicKey }, env },
    'no RSA key': { env: { ...env, FOREMAN_APP_PRIVATE_KEY: 'a word' } },
    'one is missing': { env: { FOREMAN_APP_ID: given.id } },
  };
  for (const [words, it] of Object.entries(refused)) {
    const row = await rowIn(whole, it);
    expect(row).toMatch(/^WRONG/);
    expect(row).toContain(words);
  }
});

test('where another mode verifies neither `init` nor `doctor` speaks of it; in mode `checks` `init` says what to make', async () => {
  const other = await openSite(KEY);
  expect((await other.cli('doctor')).out).not.toContain('CI token');
  expect((await other.cli('init', '--action', ACTION)).out).not.toContain('FOREMAN_APP');
  const { cli } = await openSite({ ...KEY, seed });
  expect((await cli('init', '--action', ACTION)).out).toContain('FOREMAN_APP_PRIVATE_KEY');
});
