import { z } from 'zod';
import { commitOnBranch } from '../../ops/commits.ts';
import type { FileAddition } from '../../ops/commits.ts';
import { enterByAnyName } from '../../ops/context.ts';
import type { RepoContext } from '../../ops/context.ts';
import { needRef } from '../need-node.ts';
import { GraphqlRefusal } from '../refusal.ts';
import type { View } from '../view.ts';
import type { ViewContext } from '../views/account-view.ts';
import { commitView } from '../views/commit-view.ts';
import { mutation } from './mutation.ts';
import { refNow } from './ref-mutations.ts';

const text = z.string().nullish();
const branchShape = z.strictObject({ id: text, repositoryNameWithOwner: text, branchName: text });
const changesShape = z.strictObject({
  additions: z.array(z.strictObject({ path: z.string(), contents: z.string() })).nullish(),
  deletions: z.array(z.strictObject({ path: z.string() })).nullish(),
});
const commitShape = {
  branch: branchShape,
  expectedHeadOid: z.string(),
  fileChanges: changesShape.optional(),
  message: z.strictObject({ headline: z.string(), body: text }),
};

/** Commits whole files onto a branch that is still where the caller saw it; a branch that has moved is STALE_DATA. */
export function commitMutations(view: ViewContext): View {
  return {
    createCommitOnBranch: mutation(commitShape, async (input) => {
      const { ctx, name } = needBranch(view, input.branch);
      const { headline, body } = input.message;
      const oid = await commitOnBranch(ctx, {
        branch: name.slice('refs/heads/'.length),
        expectedHead: input.expectedHeadOid,
        message: body ? `${headline}\n\n${body}` : headline,
        additions: (input.fileChanges?.additions ?? []).map(readAddition),
        deletions: (input.fileChanges?.deletions ?? []).map(({ path }) => path),
      });
      return { commit: () => commitView(ctx, oid), ref: () => refNow(ctx, name) };
    }),
  };
}

interface Branch {
  readonly ctx: RepoContext;
  readonly name: string;
}

function needBranch(view: ViewContext, branch: z.infer<typeof branchShape>): Branch {
  const { id, repositoryNameWithOwner: repository, branchName } = branch;
  const found = id ? needRef(view, id) : undefined;
  if (found === undefined && (!repository || !branchName)) {
    throw unprocessable('A branch is named by its id, or by repositoryNameWithOwner and branchName.');
  }
  const named = branchName?.startsWith('refs/') === true ? branchName : `refs/heads/${branchName}`;
  const place = found ?? { ctx: enterByAnyName(view.hub, view.caller, repository ?? ''), name: named };
  if (!place.name.startsWith('refs/heads/')) throw unprocessable(`${place.name} is not a branch.`);
  return place;
}

function readAddition({
  path,
  contents,
}: {
  readonly path: string;
  readonly contents: string;
}): FileAddition {
  if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(contents))
    throw unprocessable(`The contents of ${path} are not base64.`);
  return { path, content: Buffer.from(contents, 'base64') };
}

function unprocessable(message: string): GraphqlRefusal {
  return new GraphqlRefusal('UNPROCESSABLE', message);
}
