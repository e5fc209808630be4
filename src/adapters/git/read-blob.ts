import type { TreeEntry } from '../../ports/tree.ts';
import { runGit } from './run-git.ts';

/** The bytes of one file, by the id of its content. */
export async function readBlob(root: string, entry: TreeEntry): Promise<Buffer> {
  const result = await runGit({
    root,
    args: ['cat-file', '--batch'],
    input: `${entry.blob}\n`,
    maxBytes: entry.size + 256,
    timeoutMs: 20_000,
  });
  const header = `${entry.blob} blob ${entry.size}\n`;
  const output = result.stdout;
  if (result.ended !== 'by itself' || !output.subarray(0, header.length).equals(Buffer.from(header)))
    throw new Error(
      `Git could not read ${entry.path} (${entry.blob}): ${result.stderr.trim() || result.ended}`,
    );
  return output.subarray(header.length, header.length + entry.size);
}
