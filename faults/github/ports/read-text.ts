import type { Objects, TreeNode } from '../git/objects.ts';
import { findPath } from '../git/paths.ts';

/** GraphQL cuts longer texts and says so only beside them. */
const MOST_BYTES = 512_000;

/** A file's text as the API gives it; undefined where there is none, and for binary files. */
export function textAt(
  objects: Objects,
  tree: TreeNode,
  path: string,
): { readonly text: string } | 'too-large' | undefined {
  const found = findPath(objects, tree, path);
  const text = found?.type === 'blob' ? objects.blobs.get(found.oid) : undefined;
  if (text === undefined || text.includes('\0')) return undefined;
  return text.length * 3 > MOST_BYTES && Buffer.byteLength(text) > MOST_BYTES ? 'too-large' : { text };
}
