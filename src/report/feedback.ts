import { NOTHING_NEEDED, taskName, type TaskPlace } from './place.ts';
import { post } from './post.ts';
import { command } from './say.ts';

/** Words about a task were noted: which attempt gets them depends on whether one is under way. */
export function renderNoted(place: TaskPlace, under: 'working' | 'waiting' | 'merging'): string {
  const { request, trigger, issue, nonce } = place;
  const who = {
    working: 'the worker that has it now does not see them; its next attempt does',
    waiting: 'its next attempt gets them word for word',
    merging: 'it has delivered already; should it be tried again, that attempt gets them',
  }[under];
  const after =
    under === 'waiting'
      ? NOTHING_NEEDED
      : `if what is under way passes, it lands as it is. If that is not what you want, ${command(trigger, `redirect #${issue} worker:<type> <reason>`)} starts it over, or ask for the change once it is done.`;
  return post([`**${taskName(place)}: your words are noted; ${who}.**`, `What happens next: ${after}`], {
    kind: 'reply',
    request,
    nonce,
  });
}
