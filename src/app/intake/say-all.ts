import { newsSince } from '../../flow/news-since.ts';
import { joinReplies, renderNews } from '../../report/news.ts';
import { findMarker } from '../../text/markers.ts';
import { commentBy, ensureComment } from '../ensure-comment.ts';
import { expect } from '../expect.ts';
import type { Hearing } from './hearing.ts';
import type { Round } from './load-newest-round.ts';
import { nameOfTask } from './name-of-task.ts';
import { replyNonce } from './reply-nonce.ts';

/** Answers a comment, once, whatever it asked: what is new since the last answer first, then each reply in order. */
export async function sayAll(at: Hearing, round: Round, replies: readonly string[]): Promise<void> {
  const { world, state } = round;
  const nonce = replyNonce(at.event.comment);
  const issue = world.focus.get(at.event.issue) ?? world.issue;
  if (replies.length === 0 || commentBy(issue, nonce)) return;
  const body = joinReplies(newsFor(round), replies);
  // Where the answer is lost it is looked for: what was said is followed by the jobs that do it, and they must not wait for the sweep.
  if (state) return ensureComment({ deps: at.deps, state }, issue, { nonce, body });
  const [answer] = await at.deps.forge.change([{ do: 'comment', on: issue.node, body }]);
  if (answer) expect(answer, 'Replying');
}

function newsFor({ state, entries, world }: Round): string {
  if (!state) return '';
  const issues = [world.issue, ...world.focus.values()];
  const told = issues
    .flatMap((issue) => issue?.comments ?? [])
    .filter((comment) => comment.ours && findMarker(comment.body)?.kind === 'reply')
    .map((comment) => comment.createdAt)
    .toSorted();
  const { finished, stuck } = newsSince(entries, state, told.at(-1) ?? entries[0]?.at ?? '');
  return renderNews(state.request, {
    finished: finished.map((key) => nameOfTask(state, key)),
    stuck: stuck.map((key) => nameOfTask(state, key)),
  });
}
