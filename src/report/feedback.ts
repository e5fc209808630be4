import { NOTHING_NEEDED, taskName, type TaskPlace } from './place.ts';
import { post } from './post.ts';
import { command } from './say.ts';

/** Words about a task were noted: which attempt gets them depends on whether one is under way. */
export function renderNoted(place: TaskPlace, under: 'working' | 'waiting' | 'merging'): string {
  const { request, trigger, issue, nonce } = place;
  const who = {
    working: 'a worker that has begun does not see them; its next attempt does',
    waiting: 'its next attempt gets them word for word',
    merging: 'it has delivered already; should it be tried again, that attempt gets them',
  }[under];
  const after =
    under === 'waiting'
      ? NOTHING_NEEDED
      : `if what is under way passes, it lands as it is, and you are told here how to ask for the change. To start it over now: ${command(trigger, `redirect #${issue} worker:<type> <reason>`)}.`;
  return post([`**${taskName(place)}: your words are noted; ${who}.**`, `What happens next: ${after}`], {
    kind: 'reply',
    request,
    nonce,
  });
}

/** A task landed, and what was said about it while its worker was at work is not in it. */
export function renderTooLate(place: TaskPlace): string {
  const { request, task, trigger, nonce } = place;
  return post(
    [
      `**${taskName(place)} has landed without what was said here while its worker was at work.** Its result passed verification as it is, so that no further attempt came that could be told.`,
      `What happens next: if it is still wanted, ${command(trigger, '<what should be different>')} on this issue plans it as work that builds on this task. ${NOTHING_NEEDED}`,
    ],
    { kind: 'report', request, task, nonce },
  );
}
