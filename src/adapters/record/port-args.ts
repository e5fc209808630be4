import type { Tree } from '../../ports/tree.ts';

/** What is written down of a call, and compared when it is played back: its name and what it asks for. */
export type Call = readonly [name: string, args: unknown];

/** A token that is minted: which, and for what, is the same in every run of a step. */
export const TOKEN: Call = ['token', null];

/** The calls of a tree; a search without its filter, which is a function: what it let through is in the answer. */
export const treeArgs = (
  commit: string,
): {
  readonly list: () => Call;
  readonly find: (path: string) => Call;
  readonly read: (...args: Parameters<Tree['read']>) => Call;
  readonly search: (...args: Parameters<Tree['search']>) => Call;
} => ({
  list: () => ['tree.list', { commit }],
  find: (path) => ['tree.find', { commit, path }],
  read: (path, limit) => ['tree.read', { commit, path, ...limit }],
  search: ({ pattern, literal, ignoreCase, maxHits }) => [
    'tree.search',
    { commit, pattern, literal, ignoreCase: ignoreCase ?? false, maxHits },
  ],
});

/** A command without its folder, which is another one wherever it is played back. */
export const commandArgs = (command: string, timeoutMs: number): Call => ['command', { command, timeoutMs }];
