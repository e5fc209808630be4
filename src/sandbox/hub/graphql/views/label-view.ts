import type { RepoContext } from '../../ops/context.ts';
import { nodeId, repoHtml } from '../../shapes/urls.ts';
import type { Label } from '../../state/issue.ts';
import type { View } from '../view.ts';
import { repositoryView } from './repository-view.ts';

/** A label of the repository. */
export function labelView(ctx: RepoContext, label: Label): View {
  const resourcePath = `/${ctx.repo.fullName}/labels/${encodeURIComponent(label.name)}`;
  return {
    __typename: 'Label',
    id: nodeId('LA', label.id),
    name: label.name,
    color: label.color,
    description: label.description,
    isDefault: label.isDefault,
    resourcePath,
    url: `${repoHtml(ctx)}/labels/${encodeURIComponent(label.name)}`,
    repository: () => repositoryView(ctx),
  };
}

/** Labels for a connection. */
export function labelListing(ctx: RepoContext, items: readonly Label[]) {
  const keyOf = (label: Label): string => String(label.id);
  return { name: 'labels', items, keyOf, viewOf: (label: Label) => labelView(ctx, label) };
}
