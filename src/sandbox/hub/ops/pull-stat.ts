import { diffFiles } from '../git/diff.ts';
import { findMergeBase, listCommits } from '../git/history.ts';
import type { PullStat } from '../shapes/pull.ts';
import type { Pull } from '../state/pull.ts';
import type { RepositoryState } from '../state/repository.ts';

/** Counts commits, files and lines of a pull request. */
export async function measurePull({ git }: RepositoryState, pull: Pull): Promise<PullStat> {
  const base = await findMergeBase(git, pull.baseSha, pull.headSha);
  const files = await diffFiles(git, base, pull.headSha);
  const commits = await listCommits(git, { from: pull.baseSha, to: pull.headSha });
  return {
    commits: commits.length,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changed_files: files.length,
  };
}
