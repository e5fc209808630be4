import { execFileSync } from 'node:child_process';

/** What git prints in a folder; throws with its words where it fails. */
export const git = (dir: string, ...args: readonly string[]): string =>
  execFileSync('git', [...args], { cwd: dir, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** The lines that git prints. */
export const gitLines = (dir: string, ...args: readonly string[]): readonly string[] =>
  git(dir, ...args)
    .split('\n')
    .filter((line) => line !== '');

/** The text files of a commit by path. */
export const filesAt = (dir: string, commit: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    gitLines(dir, 'ls-tree', '-r', '--name-only', commit).map((path) => [
      path,
      git(dir, 'show', `${commit}:${path}`),
    ]),
  );
