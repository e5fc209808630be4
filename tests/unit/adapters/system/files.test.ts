import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createBuiltInProfiles } from '../../../../src/adapters/system/built-in-profiles.ts';
import { readJsonFile, writeJsonFile } from '../../../../src/adapters/system/json-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foreman-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a file between two jobs', () => {
  const Left = z.object({ grant: z.object({ term: z.number() }) });

  it('comes back as it was left, in folders that did not exist', async () => {
    const path = join(folder, 'deep', 'left.json');
    await writeJsonFile(path, { grant: { term: 7 } });
    expect(await readJsonFile(path, Left)).toEqual({ grant: { term: 7 } });
  });

  it('names the file and the place that does not fit', async () => {
    const path = join(folder, 'wrong.json');
    await writeJsonFile(path, { grant: { term: 'seven' } });
    await expect(readJsonFile(path, Left)).rejects.toMatchObject({
      code: 'bad-artifact',
      message: expect.stringMatching(/wrong\.json.*grant\.term/),
    });
  });

  it('says that a file is missing, and that a file is not JSON', async () => {
    await expect(readJsonFile(join(folder, 'no.json'), Left)).rejects.toMatchObject({
      code: 'bad-artifact',
      message: expect.stringContaining('not there'),
    });
    await writeFile(join(folder, 'cut.json'), '{"grant": {');
    await expect(readJsonFile(join(folder, 'cut.json'), Left)).rejects.toMatchObject({
      code: 'bad-artifact',
      message: expect.stringContaining('not JSON'),
    });
  });
});

describe('the built-in profiles', () => {
  const profiles = createBuiltInProfiles(new URL('../../../../profiles/', import.meta.url));

  it('are read by name', () => {
    expect(profiles.read('coding')).toContain('name: coding');
  });

  it('are absent under a name that there is not, and under one that leaves the folder', () => {
    expect(profiles.read('juggling')).toBeUndefined();
    expect(profiles.read('../CONTRIBUTING')).toBeUndefined();
    expect(profiles.read('recorded/README')).toBeUndefined();
  });
});
