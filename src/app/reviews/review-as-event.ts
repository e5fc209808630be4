import type { CommentEvent } from '../../intake/read-event.ts';
import type { Written } from './read-written.ts';

/**
 * A review as the comment that it will be once it is repeated; until then it has no number, and the texts of its place are not read: they are
 * a person's, and a marker in them names nothing.
 */
export const reviewAsEvent = (
  place: Pick<CommentEvent, 'issue' | 'issueOpen' | 'onPull'>,
  { author, authorType, submittedAt }: Pick<Written, 'author' | 'authorType' | 'submittedAt'>,
): CommentEvent => ({
  ...place,
  issueTitle: '',
  issueBody: '',
  labels: [],
  comment: 0,
  body: '',
  createdAt: submittedAt,
  author,
  authorType,
  fork: false,
});
