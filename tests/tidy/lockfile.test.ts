import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readText } from './sources.ts';

const Versions = z.record(z.string(), z.string()).default({});
const Manifest = z.object({ dependencies: Versions, devDependencies: Versions, overrides: Versions });
const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      integrity: z.string().optional(),
      link: z.boolean().optional(),
    }),
  ),
});
const manifest = Manifest.parse(JSON.parse(readText('package.json')));
const lock = Lock.parse(JSON.parse(readText('package-lock.json')));

describe('the lock file', () => {
  it('names no address: each machine asks the registry that it is set to', () => {
    expect(readText('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/);
  });

  it('names the hash of every package', () => {
    const bare = Object.entries(lock.packages).filter(([path, { integrity }]) => path !== '' && !integrity);
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  it('holds each package in the version that the manifest asks for', () => {
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    const other = asked.filter(
      ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
    );
    expect(other).toEqual([]);
  });
});

it('the manifest asks for exact versions alone', () => {
  const asked = Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.overrides,
  });
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});
