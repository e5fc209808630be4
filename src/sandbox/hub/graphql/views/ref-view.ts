import type { Ref } from '../../git/refs.ts';
import { pageOf } from '../connection.ts';
import { nodeId } from '../../shapes/urls.ts';
import type { RepoContext } from '../../ops/context.ts';
import type { RepositoryState } from '../../state/repository.ts';
import type { Args, View } from '../view.ts';
import { objectView } from './object-view.ts';
import { pullListing } from './pull-listing.ts';
import { repositoryView } from './repository-view.ts';

/** The id of a ref; `readRefId` reads it back. */
export const refNodeId = (repo: RepositoryState, fullName: string): string =>
  nodeId('REF', `${repo.id}:${fullName}`);

/** A branch or tag; GitHub's GraphQL shows no other refs. */
export function refView(ctx: RepoContext, { name: fullName, oid }: Ref, prefix = prefixOf(fullName)): View {
  const name = fullName.slice(prefix.length);
  return {
    __typename: 'Ref',
    id: refNodeId(ctx.repo, fullName),
    name,
    prefix,
    target: () => objectView(ctx, oid),
    repository: () => repositoryView(ctx),
    associatedPullRequests: (args: Args) =>
      pageOf(pullListing(ctx, { ...args, headRefName: fullName.replace('refs/heads/', '') }), args),
  };
}

/** Whether GraphQL shows the ref at all. */
export function isShown(fullName: string): boolean {
  return fullName.startsWith('refs/heads/') || fullName.startsWith('refs/tags/');
}

function prefixOf(fullName: string): string {
  return fullName.startsWith('refs/tags/') ? 'refs/tags/' : 'refs/heads/';
}
