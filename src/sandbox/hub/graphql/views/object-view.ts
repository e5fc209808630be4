import { GraphqlRefusal } from '../refusal.ts';
import type { RepoContext } from '../../ops/context.ts';
import type { View } from '../view.ts';
import { blobView } from './blob-view.ts';
import { commitView } from './commit-view.ts';
import { treeView } from './tree-view.ts';

/** A Git object by id, null where the repository has none; `path` is where a tree or blob was found. */
export function objectView(ctx: RepoContext, oid: string, path = ''): View | null {
  const object = ctx.repo.git.objects.read(oid);
  if (object === undefined) return null;
  if (object.type === 'blob') return blobView(ctx, oid, object.data);
  if (object.type === 'tree') return treeView(ctx, oid, path);
  if (object.type === 'commit') return commitView(ctx, oid);
  throw new GraphqlRefusal('NOT_BUILT', 'Annotated tags exist on GitHub but are not built in this hub.');
}
