import { skeletonOf } from './fold-path.ts';

/**
 * True for a segment that some file system opens as `.git`: any case, invisible signs (HFS+), trailing dots, spaces and
 * streams (NTFS), 8.3 short names; also the short names of `.gitmodules`, `.gitattributes` and `.gitignore`.
 */
export function isDotGit(segment: string): boolean {
  const name = bareName(skeletonOf(segment));
  return name === '.git' || /^(?:git|gitmod|gitatt|gitign|gi[0-9a-f]{4})~[0-9]{1,6}$/.test(name);
}

function bareName(skeleton: string): string {
  const colon = skeleton.indexOf(':');
  const name = colon === -1 ? skeleton : skeleton.slice(0, colon);
  let start = 0;
  let end = name.length;
  while (name.charAt(start) === ' ') start += 1;
  while (end > start && ' .'.includes(name.charAt(end - 1))) end -= 1;
  return name.slice(start, end);
}
