import { readAnswer } from '../../craft/answer/read-answer.ts';

/** Paths beyond this many are judged against a listing that was not read, so larger deliveries are refused by the number of files first. */
const MOST_PATHS = 300;

/** The paths that an answer seems to touch, so that they can be looked up before it is judged; nothing that could not be a path. */
export function touchedPaths(answer: string): readonly string[] {
  const raw = readAnswer(answer);
  if (!raw.ok) return [];
  const paths = raw.value.blocks.map((block) => block.path).filter(isLookedUp);
  return [...new Set(paths)].slice(0, MOST_PATHS);
}

/** A path that Git could hold: others are refused without a look at the tree. */
const isLookedUp = (path: string): boolean =>
  path.length < 512 &&
  !/[\0-\x1f:\\]/.test(path) &&
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

/** The folders of the paths and all above them, up to the root: links and files in the way stand there. */
export function foldersAbove(paths: readonly string[]): readonly string[] {
  const folders = new Set(['']);
  for (const path of paths) {
    const parts = path.split('/').slice(0, -1);
    for (let depth = 1; depth <= parts.length; depth += 1) folders.add(parts.slice(0, depth).join('/'));
  }
  return [...folders];
}
