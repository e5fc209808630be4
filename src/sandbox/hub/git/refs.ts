import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Ref {
  /** `refs/heads/main`. */
  readonly name: string;
  readonly oid: string;
}

const zero = '0'.repeat(40);

/** Forty zeros: "no object" in ref updates. */
export const zeroOid = zero;

/** The present value of a ref, read from disk, so that what a push changed is seen at once. */
export function readRef(dir: string, name: string): string | undefined {
  if (!isRefName(name)) return undefined;
  const loose = readText(join(dir, name))?.trim();
  if (loose !== undefined && /^[0-9a-f]{40}$/.test(loose)) return loose;
  return readPackedRefs(dir).get(name);
}

/** All refs whose full name starts with the prefix, in order of name; only the folder that the prefix names is walked. */
export function listRefs(dir: string, prefix = 'refs/'): readonly Ref[] {
  const refs = readPackedRefs(dir);
  for (const name of listFiles(dir, folderOf(prefix))) {
    if (name.endsWith('.lock') || !name.startsWith(prefix)) continue;
    const oid = readText(join(dir, name))?.trim();
    if (oid !== undefined) refs.set(name, oid);
  }
  return [...refs]
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, oid]) => ({ name, oid }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `refs/heads/foreman/42` of the prefix `refs/heads/foreman/42/ta`; nothing outside `refs`. */
function folderOf(prefix: string): string {
  const folder = prefix.slice(0, Math.max(0, prefix.lastIndexOf('/')));
  return folder === 'refs' || isRefName(`${folder}/x`) ? folder : 'refs';
}

/** The files below a folder of refs; a folder that is not there, or goes while it is read, holds none. */
function listFiles(dir: string, folder: string): readonly string[] {
  try {
    return readdirSync(join(dir, folder), { withFileTypes: true }).flatMap((entry) => {
      const name = `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(dir, name) : [name];
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return [];
    throw error;
  }
}

/** Git's rules for names of refs (`git check-ref-format`), for full names. */
export function isRefName(name: string): boolean {
  if (!name.startsWith('refs/') || name.split('/').length < 3) return false;
  if (/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|\.$|\/$/.test(name)) return false;
  return name.split('/').every((part) => !part.startsWith('.') && !part.endsWith('.lock'));
}

function readPackedRefs(dir: string): Map<string, string> {
  const refs = new Map<string, string>();
  for (const line of (readText(join(dir, 'packed-refs')) ?? '').split('\n')) {
    const match = /^([0-9a-f]{40}) (refs\/.+)$/.exec(line);
    if (match !== null) refs.set(match[2] ?? '', match[1] ?? '');
  }
  return refs;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Absent, a folder, or just being replaced: no value to be read here.
    return undefined;
  }
}
