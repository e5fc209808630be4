import { z } from 'zod';

/** Keys of a `package.json` that say what is installed. Source: npm's documentation of package.json. */
const KEYS = [
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'peerDependencies',
  'peerDependenciesMeta',
  'bundleDependencies',
  'bundledDependencies',
  'overrides',
  'resolutions',
  'workspaces',
] as const;

const objectSchema = z.record(z.string(), z.unknown());

/** Whether a path is a manifest of npm. */
export const isManifest = (path: string): boolean => /(?:^|\/)package\.json$/i.test(path);

/** The first part of a `package.json` that says what is installed and differs from the base; undefined where none does. */
export function changedDependencies(base: string | undefined, next: string): string | undefined {
  const before = readObject(base ?? '{}');
  const after = readObject(next);
  return KEYS.find((key) => written(before[key]) !== written(after[key]));
}

/** An empty list is as good as none. */
function written(value: unknown): string {
  const text = JSON.stringify(value ?? {});
  return text === '[]' ? '{}' : text;
}

/** Unreadable JSON is refused elsewhere. */
function readObject(text: string): Readonly<Record<string, unknown>> {
  try {
    return objectSchema.safeParse(JSON.parse(text)).data ?? {};
  } catch {
    return {};
  }
}
