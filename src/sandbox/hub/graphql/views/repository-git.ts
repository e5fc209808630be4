import { allow } from '../../auth/permissions.ts';
import { listRefs, readRef } from '../../git/refs.ts';
import type { Ref } from '../../git/refs.ts';
import type { RepoContext } from '../../ops/context.ts';
import { pageOf } from '../connection.ts';
import { resolveExpression } from '../resolve-expression.ts';
import { textArg } from '../view.ts';
import type { Args, View } from '../view.ts';
import { objectView } from './object-view.ts';
import { isShown, refView } from './ref-view.ts';

/** What a repository shows of Git: refs under heads and tags, and objects. */
export function gitFields(ctx: RepoContext): View {
  return {
    defaultBranchRef: () => refNamed(ctx, `refs/heads/${ctx.repo.defaultBranch}`),
    isEmpty: listRefs(ctx.repo.git.dir, 'refs/heads/').length === 0,
    ref: (args: Args) => {
      allow(ctx, 'readContents');
      const name = textArg(args, 'qualifiedName') ?? '';
      const names = [name, `refs/heads/${name}`, `refs/tags/${name}`];
      return names.map((full) => refNamed(ctx, full)).find((ref) => ref !== null) ?? null;
    },
    refs: (args: Args) => {
      allow(ctx, 'readContents');
      return pageOf(refListing(ctx, args), args);
    },
    object: (args: Args) => {
      allow(ctx, 'readContents');
      return objectAsked(ctx, args);
    },
  };
}

function refNamed(ctx: RepoContext, name: string): View | null {
  const oid = isShown(name) ? readRef(ctx.repo.git.dir, name) : undefined;
  return oid === undefined ? null : refView(ctx, { name, oid });
}

/** Names in such a list go on from the prefix that was asked for. */
function refListing(ctx: RepoContext, args: Args) {
  const asked = textArg(args, 'refPrefix') ?? '';
  const prefix = asked.endsWith('/') ? asked : `${asked}/`;
  const part = textArg(args, 'query')?.toLowerCase() ?? '';
  const isWanted = ({ name }: Ref): boolean =>
    isShown(name) && name.slice(prefix.length).toLowerCase().includes(part);
  const items = listRefs(ctx.repo.git.dir, prefix).filter(isWanted);
  const isDescending = [args['direction'], Reflect.get(Object(args['orderBy']), 'direction')].includes(
    'DESC',
  );
  return {
    name: 'refs',
    items: isDescending ? items.toReversed() : items,
    keyOf: (ref: Ref) => ref.name,
    viewOf: (ref: Ref) => refView(ctx, ref, prefix),
  };
}

function objectAsked(ctx: RepoContext, args: Args): View | null {
  const oid = textArg(args, 'oid');
  if (oid !== undefined) return objectView(ctx, oid);
  const found = resolveExpression(ctx, textArg(args, 'expression') ?? 'HEAD');
  return found === undefined ? null : objectView(ctx, found.oid, found.path);
}
