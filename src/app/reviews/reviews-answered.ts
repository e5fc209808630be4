import type { Change } from '../../domain/change.ts';
import type { TaskState } from '../../domain/request-state.ts';
import { passedCommit } from '../../flow/passed.ts';
import { renderReviewDone } from '../../report/review.ts';
import { branchesOf } from '../../text/names.ts';
import { parseRemarks } from '../../text/review-body.ts';
import { commentBy } from '../ensure-comment.ts';
import { talkOfTask } from '../issue-of-task.ts';
import { placeOfTask } from '../place-of.ts';
import { settledBy } from '../settle/publish-verdict.ts';
import type { Settling } from '../settle/settling.ts';

/** Names the commit in the comment of each review that a green attempt has answered; a comment that names one stays. */
export function reviewsAnswered(at: Settling, tasks: readonly TaskState[]): readonly Change[] {
  const settled = settledBy(at);
  return tasks.flatMap((task) => {
    const commit = settled && passedCommit(settled, task);
    if (!commit) return [];
    return task.questions.flatMap(({ why, nonce, answer }): readonly Change[] => {
      const comment = why === 'review' ? commentBy(talkOfTask(at.world, task), nonce) : undefined;
      const text = comment && parseRemarks(comment.body);
      if (!comment || !answer || text === undefined || /made in commit [0-9a-f]{12}/.test(comment.body))
        return [];
      const body = renderReviewDone(placeOfTask(at, task, nonce), { by: answer.by, text, commit });
      const { journal } = branchesOf(at.state.request);
      return [{ do: 'edit-comment', comment: comment.node, body, journal }];
    });
  });
}
