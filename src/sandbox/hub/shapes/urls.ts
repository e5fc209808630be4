import type { HubState } from '../state/hub-state.ts';
import type { RepositoryState } from '../state/repository.ts';

/** What a shape is made in: the hub for its address, and the repository. */
export interface ShapeContext {
  readonly hub: HubState;
  readonly repo: RepositoryState;
}

/** `<hub>/api/v3`. */
export const apiUrl = (hub: Pick<HubState, 'url'>): string => `${hub.url}/api/v3`;

/** The API's address of a repository. */
export const repoApi = ({ hub, repo }: ShapeContext): string => `${apiUrl(hub)}/repos/${repo.fullName}`;

/** The web address of a repository. */
export const repoHtml = ({ hub, repo }: ShapeContext): string => `${hub.url}/${repo.fullName}`;

/** A global id as GraphQL and `node_id` use it: a prefix for the kind, and an opaque key. */
export function nodeId(kind: string, key: string | number): string {
  return `${kind}_${Buffer.from(`${kind}:${key}`).toString('base64url')}`;
}

/** Kind and key of a global id; undefined where it is none of ours. */
export function parseNodeId(id: string): { readonly kind: string; readonly key: string } | undefined {
  const [prefix = '', ...rest] = id.split('_');
  const [kind, ...key] = Buffer.from(rest.join('_'), 'base64url').toString('utf8').split(':');
  return kind === prefix && key.length > 0 ? { kind: prefix, key: key.join(':') } : undefined;
}
