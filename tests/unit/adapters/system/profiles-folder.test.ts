import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import {
  createBuiltInProfiles,
  findProfilesFolder,
} from '../../../../src/adapters/system/built-in-profiles.ts';

it('finds the profiles at the top of the source from a shell, and beside the bundle from the bundle', async () => {
  const source = new URL('../../../../src/shells/action/main.ts', import.meta.url).href;
  expect(createBuiltInProfiles(findProfilesFolder(source)).read('coding')).toContain('name: coding');
  const folder = await mkdtemp(join(tmpdir(), 'foreman-profiles-'));
  await mkdir(join(folder, 'profiles'));
  const bundle = pathToFileURL(join(folder, 'index.js')).href;
  expect(findProfilesFolder(bundle)).toEqual(new URL('profiles/', bundle));
  await rm(folder, { recursive: true });
});
