import { allow } from '../auth/permissions.ts';
import { enterRepository } from '../ops/context.ts';
import type { RepoRoute, Route } from '../server/route.ts';

/** Routes below a repository: it is entered, and the reading permission checked, before the answer is made. */
export function inRepository(list: readonly RepoRoute[]): readonly Route[] {
  return list.map(({ at, reads, answer }) => {
    const [method = '', path = ''] = at.split(' ');
    return {
      method,
      template: `/repos/{owner}/{repo}${path}`,
      answer: (hub, caller, request) => {
        const { params } = request;
        const ctx = enterRepository(hub, caller, `${params['owner']}/${params['repo']}`);
        if (reads !== undefined) allow(ctx, reads);
        return answer(ctx, request);
      },
    };
  });
}
