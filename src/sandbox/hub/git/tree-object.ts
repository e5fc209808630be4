import type { ObjectStore } from './object-store.ts';

/** File modes of Git's trees. */
export type FileMode = '100644' | '100755' | '120000' | '160000' | '040000';

export interface TreeEntry {
  readonly name: string;
  readonly mode: FileMode;
  readonly oid: string;
}

/** The type of the object behind a mode. */
export function typeOfMode(mode: FileMode): 'blob' | 'tree' | 'commit' {
  if (mode === '040000') return 'tree';
  return mode === '160000' ? 'commit' : 'blob';
}

/** The entries of a tree object's bytes. */
export function parseTree(data: Buffer): readonly TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < data.length;) {
    const space = data.indexOf(32, at);
    const end = data.indexOf(0, space);
    const mode = readMode(data.toString('latin1', at, space));
    const name = data.toString('utf8', space + 1, end);
    entries.push({ name, mode, oid: data.toString('hex', end + 1, end + 21) });
    at = end + 21;
  }
  return entries;
}

/** The bytes of a tree object; Git sorts folders as if their names ended in a slash. */
export function renderTree(entries: readonly TreeEntry[]): Buffer {
  const sorted = [...entries].sort((a, b) => Buffer.compare(sortKey(a), sortKey(b)));
  return Buffer.concat(
    sorted.flatMap(({ name, mode, oid }) => [
      Buffer.from(`${mode.replace(/^0/, '')} ${name}\0`),
      Buffer.from(oid, 'hex'),
    ]),
  );
}

/** The entries of a tree by id; undefined where the object is no tree. */
export function readTree(objects: ObjectStore, oid: string): readonly TreeEntry[] | undefined {
  const object = objects.read(oid);
  return object?.type === 'tree' ? parseTree(object.data) : undefined;
}

/** The modes that the API accepts, `undefined` for anything else. */
export function findMode(text: string): FileMode | undefined {
  if (text === '40000') return '040000';
  const known = text === '100644' || text === '100755' || text === '120000' || text === '160000';
  return known || text === '040000' ? text : undefined;
}

function readMode(text: string): FileMode {
  // Old trees may carry 100664; Git itself treats it as a plain file.
  return findMode(text) ?? '100644';
}

function sortKey({ name, mode }: TreeEntry): Buffer {
  return Buffer.from(mode === '040000' ? `${name}/` : name);
}
