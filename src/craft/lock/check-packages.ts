import type { PathProblem } from '../paths/check-path.ts';
import { changedDependencies, isManifest } from './dependency-parts.ts';
import { foreignLockOf } from './foreign-locks.ts';

/** A manifest as it would be, with what decides whether its packages may change. */
export interface ManifestToCheck {
  readonly path: string;
  readonly content: string;
  readonly base: string | undefined;
  /** The contract lets the task change what the project depends on. */
  readonly mayDepend: boolean;
  readonly tree: readonly { readonly path: string }[];
}

/**
 * Refuses packages that the contract does not allow, and those whose lock file only a person can make anew. Of other managers' manifests
 * it is not known which part names packages, so every change beside such a lock file counts.
 */
export function checkPackages(file: ManifestToCheck): PathProblem | undefined {
  const { path, content, base, mayDepend } = file;
  const part = isManifest(path) ? changedDependencies(base, content) : 'what may name packages';
  if (part === undefined || base === content) return undefined;
  const foreign = foreignLockOf(path, file.tree);
  if (foreign)
    return {
      reason: 'dependencies',
      fix: `changes ${part}, and its lock file \`${foreign.path}\` can be made anew only by a person, with \`${foreign.run}\`: Foreman does so for npm's package-lock.json alone. Do the task without, or ask with \`QUESTION:\` for what a person should add.`,
    };
  if (!isManifest(path) || mayDepend) return undefined;
  return {
    reason: 'dependencies',
    fix: `changes \`${part}\`, and this task's contract does not allow new packages. Do the task without, or ask with \`QUESTION:\`.`,
  };
}
