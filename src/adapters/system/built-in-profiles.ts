import { readFileSync } from 'node:fs';
import type { BuiltInProfiles } from '../../ports/small.ts';

/** The profiles that lie as `<name>.md` in a folder; its address ends with a slash. */
export function createBuiltInProfiles(folder: URL): BuiltInProfiles {
  return {
    read: (name) =>
      /^[a-z0-9][a-z0-9-]*$/.test(name) ? readIfThere(new URL(`${name}.md`, folder)) : undefined,
  };
}

function readIfThere(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
