import { z } from 'zod';
import { readRef, zeroOid } from '../../git/refs.ts';
import type { RepoContext } from '../../ops/context.ts';
import { createRef, updateRefs } from '../../ops/refs.ts';
import { needRef, needRepository } from '../need-node.ts';
import type { View } from '../view.ts';
import type { ViewContext } from '../views/account-view.ts';
import { isShown, refView } from '../views/ref-view.ts';
import { mutation } from './mutation.ts';

const id = z.string();
const oid = z.string().regex(/^[0-9a-f]{40}$/, 'an object id has forty hexadecimal digits');
const force = z.boolean().default(false);
const update = z.strictObject({ name: z.string(), beforeOid: oid.nullish(), afterOid: oid, force });

/** Refs: made, moved and deleted, one by one or several as one. */
export function refMutations(view: ViewContext): View {
  return {
    createRef: mutation({ repositoryId: id, name: z.string(), oid }, async (input) => {
      const ctx = needRepository(view, input.repositoryId);
      await createRef(ctx, input.name, input.oid);
      return { ref: () => refNow(ctx, input.name) };
    }),
    updateRef: mutation({ refId: id, oid, force }, async (input) => {
      const { ctx, name } = needRef(view, input.refId);
      await updateRefs(ctx, [{ name, after: input.oid, force: input.force }]);
      return { ref: () => refNow(ctx, name) };
    }),
    deleteRef: mutation({ refId: id }, async (input) => {
      const { ctx, name } = needRef(view, input.refId);
      await updateRefs(ctx, [{ name, after: zeroOid }]);
      return {};
    }),
    updateRefs: mutation({ repositoryId: id, refUpdates: z.array(update) }, async (input) => {
      const updates = input.refUpdates.map(({ name, beforeOid, afterOid, force: forced }) => {
        return { name, before: beforeOid ?? undefined, after: afterOid, force: forced };
      });
      await updateRefs(needRepository(view, input.repositoryId), updates);
      return {};
    }),
  };
}

/** The ref as it now stands, null outside heads and tags, which GraphQL does not show. */
export function refNow(ctx: RepoContext, name: string): View | null {
  const value = isShown(name) ? readRef(ctx.repo.git.dir, name) : undefined;
  return value === undefined ? null : refView(ctx, { name, oid: value });
}
