import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { git } from './kit/git.ts';
import { openStage } from './kit/open-stage.ts';
import { jobsOf, playStory, saidOn, say, storyScript } from './kit/story.ts';

const VERSIONS: Readonly<Record<string, string>> = { tea: '1.0.0', milk: '2.1.0' };

/** A registry on 127.0.0.1 that has two packages and gives nobody their content. */
async function openRegistry(): Promise<{ readonly url: string; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1);
    asked.push(name);
    const version = VERSIONS[name];
    response.writeHead(version === undefined ? 404 : 200, { 'content-type': 'application/json' });
    const dist = {
      tarball: `${url}/${name}/-/${name}-${version}.tgz`,
      integrity: `sha512-${Buffer.from(name.repeat(22)).toString('base64')}`,
    };
    response.end(
      JSON.stringify(
        version === undefined
          ? {}
          : { name, 'dist-tags': { latest: version }, versions: { [version]: { name, version, dist } } },
      ),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, asked };
}

const manifest = (dependencies: object): string =>
  `${JSON.stringify({ name: 'shop', type: 'module', scripts: { test: 'node --test' }, workspaces: ['packages/*'], dependencies }, null, 2)}\n`;

test('npm makes the lock file anew without a secret, a package of the repository comes in by itself, and one from outside by a word', async () => {
  const registry = await openRegistry();
  const tea = {
    version: '1.0.0',
    resolved: `${registry.url}/tea/-/tea-1.0.0.tgz`,
    integrity: `sha512-${Buffer.from('tea'.repeat(22)).toString('base64')}`,
  };
  const project = {
    '.github/foreman.yml': 'approval: never\nverify: {commands: [npm test]}\n',
    '.npmrc': `registry=${registry.url}/\n`,
    'package.json': manifest({ tea: '1.0.0' }),
    'package-lock.json': JSON.stringify({
      name: 'shop',
      lockfileVersion: 3,
      requires: true,
      packages: {
        '': { name: 'shop', workspaces: ['packages/*'], dependencies: { tea: '1.0.0' } },
        'node_modules/tea': tea,
      },
    }),
    'packages/cup/package.json':
      '{"name":"cup","version":"1.0.0","scripts":{"preinstall":"touch /tmp/never","test":"true"}}\n',
    'test/a.test.js': "import { test } from 'node:test';\ntest('a', () => {});\n",
  };
  const boundaries = ['package.json', 'notes/**'];
  const stage = await openStage({
    project,
    script: storyScript([
      {
        key: '1.1',
        boundaries,
        dependencies: true,
        answer: files({ 'package.json': manifest({ tea: '1.0.0', cup: '1.0.0' }) }),
      },
      {
        key: '2.1',
        after: ['1.1'],
        boundaries,
        dependencies: true,
        answer: files({ 'package.json': manifest({ tea: '1.0.0', cup: '1.0.0', milk: '^2.0.0' }) }),
      },
    ]),
  });
  onTestFinished(stage.close);
  const { sandbox } = stage;
  const request = await playStory(sandbox);
  const { dir } = sandbox.hub.repository(sandbox.repository.fullName).git;
  const lock = (branch: string): string =>
    git(dir, 'show', `refs/heads/foreman/${request}/${branch}:package-lock.json`);
  expect(lock('work')).toContain('"node_modules/cup"');
  expect(lock('work')).not.toContain('milk');
  const jobs = jobsOf(sandbox).filter(({ name }) => name.includes('/ lock'));
  expect(jobs.map(({ conclusion, permissions }) => [conclusion, permissions])).toEqual([
    ['success', { contents: 'read' }],
    ['success', { contents: 'read' }],
  ]);
  const issue = 3;
  const [question = ''] = await saidOn(sandbox, issue);
  expect(question).toContain('- milk 2.1.0 (new)');
  expect(registry.asked.filter((path) => path.includes('.tgz'))).toEqual([]);

  await say(sandbox, issue, `/foreman approve ${/approve ([0-9a-f]{8})/.exec(question)?.[1] ?? ''}`);
  expect(lock('work')).toContain(`${registry.url}/milk/-/milk-2.1.0.tgz`);
  const subjects = git(dir, 'log', '--format=%s', `refs/heads/foreman/${request}/work`);
  expect(subjects).toContain('Phase 2.1: the lock file');
  expect(sandbox.hub.violations).toEqual([]);
}, 180_000);
