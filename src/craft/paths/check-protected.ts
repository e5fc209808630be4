import { skeletonOf } from './fold-path.ts';
import type { PathProblem } from './check-path.ts';
import { protectedFamilies, protectedFolders, protectedNames, protectedRoots } from './protected-names.ts';

/** Extra patterns of the configuration: `protect` adds, `unprotect` lifts all but workflow files. */
export interface Protection {
  readonly isProtected: (path: string) => boolean;
  readonly isLifted: (path: string) => boolean;
}

/** Says whether a worker may not write a path at all, whatever its contract allows. */
export function checkProtected(path: string, protection: Protection): PathProblem | undefined {
  const segments = skeletonOf(path).split('/');
  if (segments[0] === '.github' && segments[1] === 'workflows') {
    return { reason: 'workflow-file', fix: 'is a workflow, which only people write. Leave it out.' };
  }
  if (!isProtectedByDefault(segments) && !protection.isProtected(path)) return undefined;
  if (protection.isLifted(path)) return undefined;
  return {
    reason: 'protected-file',
    fix: 'is protected in this repository. Leave it out, and say under DECISIONS what a person should change there.',
  };
}

function isProtectedByDefault(segments: readonly string[]): boolean {
  const name = segments.at(-1) ?? '';
  return (
    protectedRoots.has(segments[0] ?? '') ||
    segments.some((segment) => protectedFolders.has(segment)) ||
    protectedNames.has(name) ||
    protectedFamilies.some((family) => family.test(name)) ||
    (segments[0] === 'gradle' && segments[1] === 'wrapper')
  );
}
