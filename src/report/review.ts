import { renderRemarks } from '../text/review-body.ts';
import { NOTHING_NEEDED, taskName } from './place.ts';
import type { TaskPlace } from './place.ts';
import { post } from './post.ts';
import { command, sayLine } from './say.ts';

/** Changes that a person asked for are taken; the comment holds them for the worker. */
export function renderReviewTaken(
  place: TaskPlace,
  { by, text }: { readonly by: string; readonly text: string },
): string {
  return post(
    [
      `**${taskName(place)}: the changes that ${sayLine(by, 60)} asked for are taken.** The worker gets them word for word.`,
      `What happens next: a new attempt on the same branch; this comment then names the commit. ${NOTHING_NEEDED}`,
      renderRemarks(text),
    ],
    { kind: 'reply', request: place.request, task: place.task, nonce: place.nonce },
  );
}

/** A review came when there was nothing left to change in its task. */
export function renderReviewRefused(
  place: TaskPlace,
  said: {
    readonly by: string;
    readonly why: 'landed' | 'skipped';
    readonly finished: boolean;
    readonly request: number;
  },
): string {
  const happened = said.why === 'landed' ? 'has landed already' : 'was skipped';
  const next = said.finished
    ? `ask for it in a new issue once the last pull request of #${said.request} is merged, or change its branch by hand.`
    : `${command(place.trigger, '<what is to be changed>')} on #${said.request} adds it as a task that builds on this one.`;
  return post(
    [
      `**${taskName(place)} ${happened}, so the review of ${sayLine(said.by, 60)} changed nothing.** What landed stays as it is.`,
      `What happens next: nothing by itself; ${next}`,
    ],
    { kind: 'reply', request: place.request, task: place.task, nonce: place.nonce },
  );
}
