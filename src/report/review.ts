import { placesIn, renderRemarks } from '../text/review-body.ts';
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
    ? `change the branch by hand, or write ${command(place.trigger, '<what is to be changed>')} on a new issue once the last pull request of #${said.request} is merged.`
    : `${command(place.trigger, '<what is to be changed>')} on #${said.request} adds it as a task that builds on this one, once the request goes on.`;
  return post(
    [
      `**${taskName(place)} ${happened}, so the review of ${sayLine(said.by, 60)} changed nothing.** What landed stays as it is.`,
      `What happens next: nothing by itself; ${next}`,
    ],
    { kind: 'reply', request: place.request, task: place.task, nonce: place.nonce },
  );
}

/** A green attempt has answered the review: the commit, by each place that was remarked on. */
export function renderReviewDone(
  place: TaskPlace,
  { by, text, commit }: { readonly by: string; readonly text: string; readonly commit: string },
): string {
  const made = commit.slice(0, 12);
  const places = placesIn(text).map((one) => `- ${sayLine(one, 200)}: ${made}`);
  return post(
    [
      `**${taskName(place)}: the changes that ${sayLine(by, 60)} asked for are made in commit ${made}**, which is verified.`,
      places.join('\n'),
      `What happens next: look at it in the pull request, and review it again if something is missing. ${NOTHING_NEEDED}`,
      renderRemarks(text),
    ],
    { kind: 'reply', request: place.request, task: place.task, nonce: place.nonce },
  );
}

/** A late review becomes more work. */
export function renderReviewLater(
  place: TaskPlace,
  { by, text }: { readonly by: string; readonly text: string },
): string {
  return post(
    [
      `**${taskName(place)} has landed already, so what ${sayLine(by, 60)} asks for is planned as a task behind it.** Nothing that landed is taken back.`,
      `What happens next: the foreman plans it, and it is filed like every task. ${NOTHING_NEEDED}`,
      renderRemarks(text),
    ],
    { kind: 'reply', request: place.request, task: place.task, nonce: place.nonce },
  );
}
