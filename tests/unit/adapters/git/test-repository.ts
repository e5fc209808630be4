import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface TestRepository {
  readonly root: string;
  /** Writes files and commits everything; the id of the commit. */
  commit(files: Readonly<Record<string, string>>): string;
  git(...args: readonly string[]): string;
  link(path: string, target: string): void;
  remove(): void;
}

/** A Git repository in a new temporary folder. */
export function testRepository(): TestRepository {
  const root = mkdtempSync(join(tmpdir(), 'foreman-tree-'));
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgSign=false'];
  const git = (...args: readonly string[]): string =>
    execFileSync('git', [...who, ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  git('init', '-q', '-b', 'main');
  return {
    root,
    git,
    commit(files) {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '-m', 'state');
      return git('rev-parse', 'HEAD');
    },
    link: (path, target) => symlinkSync(target, join(root, path)),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
