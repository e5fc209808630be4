import { readDispatchedComment } from '../../intake/read-dispatch.ts';
import type { CommentEvent } from '../../intake/read-event.ts';
import type { Deps } from '../deps.ts';
import { expect } from '../expect.ts';
import { readAgain } from '../read-again.ts';
import { hearLabel } from '../labels/hear-label.ts';
import { isLabelPayload } from '../../intake/read-label-event.ts';
import { readCommentOf, readLabelOf } from '../repository-of.ts';
import type { Greeting } from './greet.ts';
import type { Heard } from './heard.ts';
import { silence } from './heard.ts';
import type { Listening } from './hearing.ts';
import { runIntake } from './run-intake.ts';

/** Hears what started the run: the comment of the event, or one that was missed and is named by a dispatch. */
export async function hearPayload(
  at: Listening,
  payload: unknown,
  greeting: Greeting | null,
): Promise<Heard> {
  if (isLabelPayload(payload)) return hearLabel(at, readLabelOf(payload));
  const missed = readDispatchedComment(payload);
  if (missed === null) return runIntake(at, readCommentOf(payload), greeting);
  const event = await missedEvent(at.deps, missed);
  return event ? runIntake(at, event) : silence('the comment was edited since, and edits are no commands');
}

/** The comment as its own event would have told it; null where somebody may have changed it since. */
async function missedEvent(deps: Deps, id: number): Promise<CommentEvent | null> {
  const comment = expect(await readAgain(deps, () => deps.forge.listedComment(id)), `Reading comment ${id}`);
  if (comment.edited) return null;
  const { issue: number } = comment;
  const issue = expect(await readAgain(deps, () => deps.forge.listedIssue(number)), `Reading #${number}`);
  return {
    issue: number,
    issueTitle: issue.title,
    issueBody: issue.body,
    issueOpen: issue.open,
    onPull: issue.onPull,
    labels: issue.labels,
    comment: id,
    body: comment.body,
    createdAt: comment.createdAt,
    author: comment.author,
    authorType: comment.authorType,
    fork: false,
  };
}
