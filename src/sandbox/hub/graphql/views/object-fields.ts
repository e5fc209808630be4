import type { RepoContext } from '../../ops/context.ts';
import type { View } from '../view.ts';
import { nodeId } from '../../shapes/urls.ts';
import { repositoryView } from './repository-view.ts';

/** The fields that every Git object has. */
export function objectFields(ctx: RepoContext, oid: string): View {
  const { repo, hub } = ctx;
  const resource = `/${repo.fullName}/commit/${oid}`;
  return {
    id: nodeId('GIT', `${repo.id}:${oid}`),
    oid,
    abbreviatedOid: oid.slice(0, 7),
    commitResourcePath: resource,
    commitUrl: `${hub.url}${resource}`,
    repository: () => repositoryView(ctx),
  };
}
