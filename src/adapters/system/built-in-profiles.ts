import { existsSync, readFileSync } from 'node:fs';
import type { BuiltInProfiles } from '../../ports/small.ts';

/** The profiles that lie as `<name>.md` in a folder; its address ends with a slash. */
export function createBuiltInProfiles(folder: URL): BuiltInProfiles {
  return {
    read: (name) =>
      /^[a-z0-9][a-z0-9-]*$/.test(name) ? readIfThere(new URL(`${name}.md`, folder)) : undefined,
  };
}

/**
 * Where the profiles lie, from the address of the file that was started: beside the bundle, or at the top of the source.
 * The address must come from a variable: the bundler takes `new URL('…', import.meta.url)` for a file to copy.
 */
export function findProfilesFolder(entry: string): URL {
  const beside = new URL('profiles/', entry);
  return existsSync(beside) ? beside : new URL('../../../profiles/', entry);
}

function readIfThere(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
