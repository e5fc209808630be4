import { Oid } from '../../src/domain/ids.ts';
import type { Commands } from '../../src/ports/commands.ts';
import type { GitStore } from '../../src/ports/git-store.ts';
import { openStoreTree } from './store-tree.ts';

/** Judges the files of a candidate: null where they are right, else what the failing command prints. */
export type Check = (textOf: (path: string) => string | undefined, command: string) => string | null;

/** Commands that judge files in place of running a process; the folder is the candidate's commit. */
export function createFileCommands(git: GitStore, check: Check): Commands {
  return {
    run: async (command, folder) => {
      const tree = await openStoreTree(git, Oid.parse(folder));
      const texts = new Map<string, string>();
      for (const { path } of await tree.list()) {
        const text = await tree.read(path);
        if (text.ok) texts.set(path, text.value);
      }
      const output = check((path) => texts.get(path), command);
      return { exit: output === null ? 0 : 1, seconds: 0.1, output: output ?? 'ok' };
    },
  };
}
