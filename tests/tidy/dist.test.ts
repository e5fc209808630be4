import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareFiles } from '../../scripts/bundle/compare-files.ts';
import { listFiles } from '../../scripts/bundle/list-files.ts';
import { makeDist } from '../../scripts/bundle/make-dist.ts';

const MOST_BYTES = 1_500_000;
const BUILD_MS = 300_000;
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'foreman-dist-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('dist', () => {
  it(
    'is what the source gives, to the byte: else run `npm run build`',
    async () => {
      await makeDist(join(folder, 'dist'));
      expect(compareFiles(await listFiles(dist), await listFiles(join(folder, 'dist')))).toEqual([]);
    },
    BUILD_MS,
  );

  it('stays under a megabyte and a half in all, with the licences of what it holds', async () => {
    const files = await listFiles(dist);
    const total = [...files.values()].reduce((sum, content) => sum + content.length, 0);
    expect(total).toBeLessThanOrEqual(MOST_BYTES);
    const licences = files.get('licenses.txt')?.toString('utf8') ?? '';
    for (const name of ['@anthropic-ai/sdk', '@octokit/core', 'zod']) expect(licences).toContain(name);
  });

  it('holds nothing of the sandbox and no scripted model', async () => {
    const texts = [...(await listFiles(dist)).values()].map((content) => content.toString('utf8'));
    expect(texts.filter((text) => /src\/sandbox|js\/sandbox|scripted model/i.test(text))).toEqual([]);
  });

  it('does not load the SDK of the model to answer a comment', async () => {
    const files = await listFiles(dist);
    const sdk = [...files]
      .filter(([, content]) => content.includes('X-Stainless-Lang'))
      .map(([path]) => path);
    const loaded = loadedBy('intake');
    expect(sdk).toHaveLength(1);
    expect(loaded).toContain('index.js');
    expect(loaded.filter((path) => sdk.includes(path))).toEqual([]);
  });

  it('starts, and asks for its step in one sentence', () => {
    const ended = spawnSync(process.execPath, [join(dist, 'index.js')], { env: {}, encoding: 'utf8' });
    expect(ended).toMatchObject({ status: 1, stderr: '' });
    expect(ended.stdout).toMatch(/^::error title=Foreman::.*"step" is missing.*\n$/);
  });
});

/** The files of dist that a step has loaded when it finds that there is no event. */
function loadedBy(step: string): readonly string[] {
  const hook =
    "import { registerHooks } from 'node:module';" +
    "registerHooks({ load: (url, context, next) => { process.stderr.write(url + '\\n'); return next(url, context); } });";
  const preload = `data:text/javascript,${encodeURIComponent(hook)}`;
  const args = ['--import', preload, join(dist, 'index.js')];
  const ended = spawnSync(process.execPath, args, { env: { INPUT_STEP: step }, encoding: 'utf8' });
  const urls = ended.stderr.split('\n').filter((line) => line.includes('/dist/'));
  return urls.map((url) => url.replace(/^.*\/dist\//, ''));
}

it('the comparison sees a changed, a missing and a left-over file', () => {
  const of = (files: Record<string, string>): ReadonlyMap<string, Buffer> =>
    new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
  expect(compareFiles(of({ a: '1', b: '2', c: '3' }), of({ a: '1', b: '0', d: '4' }))).toEqual([
    'b differs',
    'c is no longer made',
    'd is missing',
  ]);
});
