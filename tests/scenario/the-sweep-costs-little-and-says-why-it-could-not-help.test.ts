import { expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { at } from '../helpers/place.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { openScene } from '../helpers/shop.ts';
import { createSweeper } from '../helpers/sweeper.ts';

const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });

test('a finished request whose last line lists many events costs no more', async () => {
  const scene = await openScene({
    plans: [tasksPlan({ key: '1.1' }, { key: '1.2' })],
    work: { '1.1': [good('1.1')], '1.2': [good('1.2')] },
  });
  const { stage, player, issue } = scene;
  await player.say(issue, '/foreman write two parts');
  const ref = `heads/foreman/${issue}/journal`;
  const rest = stage.as('mona');
  const { data: head } = await rest.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { ...at, ref });
  const { sha } = head.object;
  const { data: last } = await rest.request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', {
    ...at,
    commit_sha: sha,
  });
  const message = `${'settled, landed, '.repeat(6)}finished [skip ci]`;
  const { data: long } = await rest.request('POST /repos/{owner}/{repo}/git/commits', {
    ...at,
    message,
    tree: last.tree.sha,
    parents: [sha],
  });
  await rest.request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', { ...at, ref, sha: long.sha });
  await stage.deps('intake').clock.sleep(25 * 3_600_000);
  const before = stage.hub.requests.length;
  expect(await createSweeper(scene).sweep()).toBeNull();
  const routes = stage.hub.requests.slice(before).map((request) => request.route);
  expect(routes).toEqual(['POST /graphql', 'GET /repos/{owner}/{repo}/issues/comments', 'POST /graphql']);
});

test.each([
  ['forbidden', true],
  ['not-found', false],
] as const)(
  'a request that cannot be woken, since GitHub says %s, is told with the reason',
  async (code, isPermission) => {
    const scene = await openScene({
      plans: [tasksPlan({ key: '1.1' }, { key: '1.2' })],
      work: { '1.1': [files({ 'elsewhere.txt': 'x' }), good('1.1')], '1.2': [good('1.2')] },
      around: (step, deps) =>
        step === 'settle'
          ? {
              ...deps,
              forge: { ...deps.forge, wake: () => Promise.reject(new Error('The machine is gone.')) },
            }
          : deps,
    });
    await scene.player.say(scene.issue, '/foreman write two parts');
    const sweeper = createSweeper(scene);
    const permission = isPermission ? { permission: 'actions: write' } : {};
    const refused = { kind: 'refused', code, message: 'The words of GitHub', ...permission } as const;
    sweeper.around = (deps) => ({ ...deps, forge: { ...deps.forge, wake: () => Promise.resolve(refused) } });
    const red = await sweeper.sweep();
    expect(red).toContain(`${code}: The words of GitHub`);
    expect(red?.includes('`actions: write`')).toBe(isPermission);
  },
);
