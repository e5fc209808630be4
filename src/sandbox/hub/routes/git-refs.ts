import { listRefs, zeroOid } from '../git/refs.ts';
import { createRef, findRef, updateRefs } from '../ops/refs.ts';
import { pageReply } from '../server/page.ts';
import { created, noContent, ok } from '../server/reply.ts';
import { param } from '../server/route.ts';
import type { RepoRoute } from '../server/route.ts';
import { nodeId, repoApi } from '../shapes/urls.ts';
import type { ShapeContext } from '../shapes/urls.ts';

/** Refs of every namespace; paths name them without `refs/`. */
export const gitRefRoutes: readonly RepoRoute[] = [
  {
    at: 'POST /git/refs',
    async answer(ctx, { input }) {
      const name = input.text('ref');
      const oid = input.text('sha');
      await createRef(ctx, name, oid);
      return created(showRef(ctx, name, oid));
    },
  },
  {
    at: 'GET /git/ref/{ref}',
    reads: 'readContents',
    answer(ctx, request) {
      const name = `refs/${param(request, 'ref')}`;
      return ok(showRef(ctx, name, findRef(ctx.repo, name)));
    },
  },
  {
    at: 'GET /git/matching-refs/{ref}',
    reads: 'readContents',
    answer(ctx, request) {
      const refs = listRefs(ctx.repo.git.dir, `refs/${param(request, 'ref')}`);
      return pageReply(request, refs, ({ name, oid }) => showRef(ctx, name, oid));
    },
  },
  {
    at: 'PATCH /git/refs/{ref}',
    async answer(ctx, request) {
      const name = `refs/${param(request, 'ref')}`;
      const after = request.input.text('sha');
      await updateRefs(ctx, [{ name, after, force: request.input.findFlag('force') }]);
      return ok(showRef(ctx, name, after));
    },
  },
  {
    at: 'DELETE /git/refs/{ref}',
    async answer(ctx, request) {
      await updateRefs(ctx, [{ name: `refs/${param(request, 'ref')}`, after: zeroOid }]);
      return noContent;
    },
  },
];

function showRef(ctx: ShapeContext, name: string, oid: string) {
  const type = ctx.repo.git.objects.read(oid)?.type ?? 'commit';
  return {
    ref: name,
    node_id: nodeId('REF', `${ctx.repo.id}:${name}`),
    url: `${repoApi(ctx)}/git/${name}`,
    object: { sha: oid, type, url: `${repoApi(ctx)}/git/${type}s/${oid}` },
  };
}
