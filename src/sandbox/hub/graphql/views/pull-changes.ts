import { diffFiles } from '../../git/diff.ts';
import type { FileDiff } from '../../git/diff.ts';
import { findMergeBase, listCommits } from '../../git/history.ts';
import type { RepoContext } from '../../ops/context.ts';
import { nodeId } from '../../shapes/urls.ts';
import type { Pull } from '../../state/pull.ts';
import { pageOf } from '../connection.ts';
import type { Args, View } from '../view.ts';
import { commitView } from './commit-view.ts';

/** The fields of a pull request that only Git can tell: its commits, files and line counts. */
export function pullChanges(ctx: RepoContext, pull: Pull): View {
  const { git } = ctx.repo;
  let diff: Promise<readonly FileDiff[]> | undefined;
  const files = (): Promise<readonly FileDiff[]> => (diff ??= diffOf(ctx, pull));
  const sum = async (key: 'additions' | 'deletions'): Promise<number> =>
    (await files()).reduce((total, file) => total + file[key], 0);
  return {
    additions: () => sum('additions'),
    deletions: () => sum('deletions'),
    changedFiles: async () => (await files()).length,
    files: async (args: Args) => pageOf(fileListing(await files()), args),
    commits: async (args: Args) => {
      const newestFirst = await listCommits(git, { from: pull.baseSha, to: pull.headSha });
      return pageOf(pullCommitListing(ctx, pull, newestFirst.toReversed()), args);
    },
  };
}

async function diffOf(ctx: RepoContext, pull: Pull): Promise<readonly FileDiff[]> {
  const base = await findMergeBase(ctx.repo.git, pull.baseSha, pull.headSha);
  return diffFiles(ctx.repo.git, base, pull.headSha);
}

function fileListing(items: readonly FileDiff[]) {
  const changeTypeOf = ({ status }: FileDiff): string =>
    status === 'removed' ? 'DELETED' : status.toUpperCase();
  return {
    name: 'files',
    items,
    keyOf: (file: FileDiff) => file.path,
    viewOf: (file: FileDiff): View => ({
      path: file.path,
      additions: file.additions,
      deletions: file.deletions,
      changeType: changeTypeOf(file),
      viewerViewedState: 'UNVIEWED',
    }),
  };
}

function pullCommitListing(ctx: RepoContext, pull: Pull, items: readonly string[]) {
  return {
    name: 'commits',
    items,
    keyOf: (oid: string) => oid,
    viewOf: (oid: string): View => ({
      id: nodeId('PRC', `${pull.id}:${oid}`),
      commit: () => commitView(ctx, oid),
    }),
  };
}
