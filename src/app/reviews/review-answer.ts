import { hashText } from '../../domain/hash.ts';
import type { Question } from '../../domain/request-state.ts';
import type { IssueView } from '../../domain/world.ts';
import { parseRemarks } from '../../text/review-body.ts';
import { commentBy } from '../ensure-comment.ts';

/** What a reviewer asked for, as our comment repeats it, if it still is what the journal froze; null for other questions. */
export function reviewAnswer(
  issue: Pick<IssueView, 'comments'>,
  { why, nonce, answer }: Question,
): { readonly question: string; readonly answer: string; readonly by: string } | null {
  if (why !== 'review' || !answer) return null;
  const comment = commentBy(issue, nonce);
  const text = comment === undefined ? undefined : parseRemarks(comment.body);
  const kept = text !== undefined && hashText(text) === answer.text;
  return {
    question:
      'A person reviewed what was made, and asks for these changes, each under its place. Make every one of them.',
    answer: kept ? text : '(The remarks were edited after they were taken; their text is left out.)',
    by: answer.by,
  };
}
