import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Hub, HubOptions, HubRepository } from '../../src/sandbox/hub/index.ts';
import { git, startTestHub } from '../unit/sandbox/hub/start-test-hub.ts';
import { runCli, type CliEnd } from './run-cli.ts';

export const ACTION = `acme/foreman@${'ab'.repeat(20)}`;
export const KEY = { secrets: { ANTHROPIC_API_KEY: 'hidden' } };
export const SHOP = { 'README.md': '# Shop\n', 'package.json': '{"scripts":{"test":"node --test"}}' };

export interface Site {
  readonly hub: Hub;
  readonly dir: string;
  readonly cli: (...args: string[]) => Promise<CliEnd>;
  readonly push: () => Promise<unknown>;
}

/** A fresh repository, its owner's clone, and the command line in that clone. */
export async function openSite(
  repository: Partial<HubRepository> = {},
  options: Partial<HubOptions> = {},
): Promise<Site> {
  const hub = await startTestHub(options, { seed: SHOP, ...repository });
  const dir = mkdtempSync(join(tmpdir(), 'site-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const url = hub.url.replace('http://', 'http://x-access-token:token-octo@');
  await git(dir, 'clone', '-q', `${url}/octo/shop.git`, '.');
  const env = { GITHUB_TOKEN: 'token-octo', GITHUB_API_URL: hub.apiUrl, INIT_CWD: dir };
  return {
    hub,
    dir,
    cli: (...args) => runCli(args, env),
    push: async () => {
      await git(dir, 'add', '-A');
      await git(dir, 'commit', '-q', '-m', 'Foreman');
      return git(dir, 'push', '-q', 'origin', 'HEAD:main');
    },
  };
}

/** One row of what `doctor` prints. */
export const rowOf = (out: string, check: string): string =>
  out.split('\n').find((line) => line.includes(` ${check}: `)) ?? '';
