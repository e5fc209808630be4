import { existsSync } from 'node:fs';
import { createBuiltInProfiles } from '../../adapters/system/built-in-profiles.ts';
import type { BuiltInProfiles } from '../../ports/small.ts';

/** The profiles beside the bundle; run from source they stand at the root of the repository. */
export function builtInProfiles(): BuiltInProfiles {
  const beside = new URL('./profiles/', import.meta.url);
  return createBuiltInProfiles(existsSync(beside) ? beside : new URL('../../../profiles/', import.meta.url));
}
