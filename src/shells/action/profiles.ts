import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createBuiltInProfiles } from '../../adapters/system/built-in-profiles.ts';
import type { BuiltInProfiles } from '../../ports/small.ts';

/** The profiles beside the program that runs, `dist/profiles/`; run from source they stand at the root of the repository. */
export function builtInProfiles(): BuiltInProfiles {
  const program = pathToFileURL(`${dirname(process.argv[1] ?? '.')}/`);
  const beside = new URL('profiles/', program);
  return createBuiltInProfiles(existsSync(beside) ? beside : new URL('../../../profiles/', program));
}
