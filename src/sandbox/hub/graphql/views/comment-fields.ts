import type { RepoContext } from '../../ops/context.ts';
import { associationOf } from '../../shapes/issue.ts';
import type { Account } from '../../state/account.ts';
import type { View } from '../view.ts';
import { accountView } from './account-view.ts';
import { repositoryView } from './repository-view.ts';

/** What somebody wrote: the body of an issue or pull request, a comment, a review. */
export interface Writing {
  readonly id: number;
  readonly user: Account;
  readonly body: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly lastEditedAt: string | null;
  readonly editor: Account | null;
}

/** The fields of GraphQL's `Comment` interface. `fullDatabaseId` is text, since it may exceed 32 bits. */
export function commentFields(ctx: RepoContext, writing: Writing): View {
  return {
    databaseId: writing.id,
    fullDatabaseId: String(writing.id),
    author: () => accountView(ctx, writing.user),
    authorAssociation: associationOf(ctx.repo, writing.user),
    body: writing.body ?? '',
    bodyText: writing.body ?? '',
    createdAt: writing.createdAt,
    publishedAt: writing.createdAt,
    updatedAt: writing.updatedAt,
    lastEditedAt: writing.lastEditedAt,
    includesCreatedEdit: writing.lastEditedAt !== null,
    createdViaEmail: false,
    editor: () => (writing.editor === null ? null : accountView(ctx, writing.editor)),
    viewerDidAuthor: ctx.caller.account?.id === writing.user.id,
    repository: () => repositoryView(ctx),
  };
}
