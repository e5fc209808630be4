import { unprocessable } from '../hub-error.ts';
import { changeDefaultBranch, renameBranch, renameRepository } from '../ops/rename.ts';
import { findRef } from '../ops/refs.ts';
import { created, ok } from '../server/reply.ts';
import { param } from '../server/route.ts';
import type { RepoRoute } from '../server/route.ts';
import { showFullRepository } from '../shapes/repository.ts';
import { showBranch } from './repositories.ts';

/** Other names for repositories and branches. */
export const renamingRoutes: readonly RepoRoute[] = [
  {
    at: 'PATCH ',
    async answer(ctx, { input }) {
      const [name, branch] = [input.findText('name'), input.findText('default_branch')];
      if (name === undefined && branch === undefined)
        throw unprocessable('Only name and default_branch of a repository can be changed in this hub.');
      if (branch !== undefined) await changeDefaultBranch(ctx, branch);
      if (name !== undefined && name !== ctx.repo.name) renameRepository(ctx, name);
      return ok(showFullRepository(ctx, ctx.caller));
    },
  },
  {
    at: 'POST /branches/{branch}/rename',
    async answer(ctx, request) {
      const name = request.input.text('new_name');
      await renameBranch(ctx, param(request, 'branch'), name);
      return created(showBranch(ctx, name, findRef(ctx.repo, `refs/heads/${name}`)));
    },
  },
];
