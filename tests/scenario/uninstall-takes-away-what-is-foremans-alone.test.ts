import { expect, it } from 'vitest';
import { branchesOf, labelsOf, makeLabels, pushLong } from '../helpers/left-behind.ts';
import { SHOP, openSite } from '../helpers/site.ts';

it('takes away branches of many commits, and leaves one in which a person has a part', async () => {
  const { hub, dir, cli } = await openSite();
  await pushLong(dir, 'foreman/1/journal', {});
  await pushLong(dir, 'foreman/1/work', { from: 'main' });
  await pushLong(dir, 'foreman/1/task-2', { from: 'main', people: [115] });
  expect((await cli('uninstall')).out).toContain('branch foreman/1/task-2: it holds commits of Wren');
  expect(await cli('uninstall', '--yes')).toMatchObject({ exit: 0 });
  expect(await branchesOf(hub)).toEqual(['foreman/1/task-2', 'main']);
});

it('leaves and lists the labels that `names` gave to Foreman', async () => {
  const config = "names: { 'foreman:working': 'in progress', 'worker:coding': 'worker:code' }\n";
  const { hub, cli } = await openSite({ seed: { ...SHOP, '.github/foreman.yml': config } });
  await makeLabels(hub, ['In Progress', 'worker:code', 'foreman:done']);
  const { out } = await cli('uninstall', '--yes');
  expect(out).toContain('label In Progress: `names` gave it to Foreman');
  expect(out).toContain('label worker:code: `names` gave it to Foreman');
  expect(await labelsOf(hub)).toEqual(['In Progress', 'worker:code']);
});
