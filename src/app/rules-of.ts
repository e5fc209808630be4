import type { World } from '../domain/world.ts';
import { configPath } from '../intake/config.ts';
import type { Deps } from './deps.ts';
import { expect } from './expect.ts';
import { PROFILE_FOLDER } from './load-profiles.ts';
import type { ReadTexts } from './load-profiles.ts';
import { readAgain } from './read-again.ts';

/** Configuration and profiles, by path. */
export type Rules = Readonly<Record<string, string>>;

/**
 * Configuration and profiles as the default branch has them, for steps that hold no token and see only the tree of a pull request's
 * branch: nothing that a pull request changes counts there. Null where the tree that they see is the default branch's own.
 */
export async function rulesOf(deps: Deps, world: World): Promise<Rules | null> {
  if (world.onPull === null) return null;
  const { head } = world.repository;
  const tree = expect(await readAgain(deps, () => deps.git.listAt(head)), 'Listing the default branch');
  const paths = [...tree.keys()].filter(isRule);
  if (paths.length === 0) return {};
  const texts = expect(
    await readAgain(deps, () => deps.git.textsAt(head, paths)),
    'Reading the configuration',
  );
  return Object.fromEntries(texts);
}

const isRule = (path: string): boolean => path === configPath || path.startsWith(`${PROFILE_FOLDER}/`);

/** Reads from rules in place of a tree. */
export const textsIn =
  (rules: Rules): ReadTexts =>
  (paths) =>
    Promise.resolve(
      new Map(paths.flatMap((path) => (rules[path] === undefined ? [] : [[path, rules[path]]]))),
    );
