import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runGit } from './run-git.ts';

/** The lines in which two texts differ, as Git shows them, without its head. */
export async function diffTexts(before: string, after: string): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'foreman-diff-'));
  try {
    writeFileSync(join(root, 'now'), before);
    writeFileSync(join(root, 'then'), after);
    const args = ['diff', '--no-index', '--no-color', '--no-ext-diff', 'now', 'then'];
    const { stdout } = await runGit({ root, args, maxBytes: 1024 * 1024, timeoutMs: 10_000 });
    const text = stdout.toString('utf8');
    return text.slice(Math.max(0, text.indexOf('@@'))).trimEnd();
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
