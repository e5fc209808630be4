import { hash } from 'node:crypto';
import { Oid } from '../../../src/domain/ids.ts';
import type { EntryView } from '../../../src/domain/world.ts';

/** Who wrote a commit, and when: seconds since 1970. */
export interface Signature {
  readonly name: string;
  readonly email: string;
  readonly seconds: number;
}

/** A folder: its names in Git's order. */
export interface TreeNode {
  readonly oid: Oid;
  readonly entries: ReadonlyMap<string, EntryView>;
}

export interface CommitNode {
  readonly oid: Oid;
  readonly tree: TreeNode;
  readonly parents: readonly CommitNode[];
  readonly message: string;
  readonly committer: Signature;
  /** One more than the highest of the parents': an ancestor's is always smaller. */
  readonly generation: number;
}

/** Everything that was ever written. Objects never change, so that one store serves every moment. */
export interface Objects {
  readonly blobs: Map<string, string>;
  readonly trees: Map<string, TreeNode>;
  readonly commits: Map<string, CommitNode>;
}

export const createObjects = (): Objects => ({ blobs: new Map(), trees: new Map(), commits: new Map() });

/** Stores a text as a file's content. */
export function writeBlob({ blobs }: Objects, text: string): Oid {
  const bytes = Buffer.from(text, 'utf8');
  const oid = idOf('blob', bytes);
  if (!blobs.has(oid)) blobs.set(oid, text);
  return oid;
}

/** Stores a folder; the entries may come in any order. */
export function writeTree({ trees }: Objects, entries: Iterable<readonly [string, EntryView]>): TreeNode {
  const sorted = [...entries].sort(byGitName);
  const parts = sorted.flatMap(([name, { mode, oid }]) => [
    Buffer.from(`${mode.replace(/^0/, '')} ${name}\0`, 'utf8'),
    Buffer.from(oid, 'hex'),
  ]);
  const oid = idOf('tree', Buffer.concat(parts));
  const known = trees.get(oid);
  if (known) return known;
  const made = { oid, entries: new Map(sorted) };
  trees.set(oid, made);
  return made;
}

export interface NewCommit {
  readonly message: string;
  readonly tree: TreeNode;
  readonly parents: readonly CommitNode[];
  readonly author: Signature;
  readonly committer: Signature;
}

/** Stores a commit, with the id that Git would give it. */
export function writeCommit({ commits }: Objects, commit: NewCommit): CommitNode {
  const { message, tree, parents, author, committer } = commit;
  const lines = [
    `tree ${tree.oid}`,
    ...parents.map((parent) => `parent ${parent.oid}`),
    `author ${signed(author)}`,
    `committer ${signed(committer)}`,
    '',
    message,
  ];
  const oid = idOf('commit', Buffer.from(lines.join('\n'), 'utf8'));
  const known = commits.get(oid);
  if (known) return known;
  const generation = 1 + Math.max(0, ...parents.map((parent) => parent.generation));
  const made = { oid, tree, parents, message, committer, generation };
  commits.set(oid, made);
  return made;
}

const signed = ({ name, email, seconds }: Signature): string =>
  `${name.replaceAll(/[<>\n\0]/g, '')} <${email.replaceAll(/[<>\n\0]/g, '')}> ${seconds} +0000`;

function idOf(type: string, bytes: Buffer): Oid {
  const head = Buffer.from(`${type} ${bytes.length}\0`, 'latin1');
  return Oid.parse(hash('sha1', Buffer.concat([head, bytes]), 'hex'));
}

type Named = readonly [string, EntryView];
const NOT_ASCII = /[^\0-\x7f]/;

/** Git sorts by bytes, and folders as if their names ended in a slash. */
function byGitName([a, atA]: Named, [b, atB]: Named): number {
  const [one, other] = [atA.type === 'tree' ? `${a}/` : a, atB.type === 'tree' ? `${b}/` : b];
  if (NOT_ASCII.test(one) || NOT_ASCII.test(other))
    return Buffer.compare(Buffer.from(one), Buffer.from(other));
  return one < other ? -1 : 1;
}
