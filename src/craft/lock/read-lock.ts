import { z } from 'zod';
import { err, ok, type Result } from '../../domain/result.ts';

const Entry = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  name: z.string().optional(),
  inBundle: z.boolean().optional(),
});
const File = z.looseObject({
  lockfileVersion: z.union([z.literal(2), z.literal(3)]),
  packages: z.record(z.string(), Entry),
});

/** An npm lock file, as far as it is judged. */
export type NpmLock = z.infer<typeof File>;
export type LockEntry = z.infer<typeof Entry>;

/** Whether a path is a lock file of npm. */
export const isNpmLock = (path: string): boolean => /(?:^|\/)package-lock\.json$/.test(path);

/** Reads a `package-lock.json` of version 2 or 3, which npm has written since its version 7. */
export function readLock(text: string): Result<NpmLock, string> {
  try {
    const file = File.safeParse(JSON.parse(text));
    return file.success ? ok(file.data) : err('is no lock file of version 2 or 3');
  } catch {
    return err('is no JSON');
  }
}

/** The package that a place in the tree holds: its own name where it stands under another. */
export const packageNameOf = (place: string, entry: LockEntry): string =>
  entry.name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
