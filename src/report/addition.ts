import { type Place, NOTHING_NEEDED } from './place.ts';
import { post } from './post.ts';
import { command, sayBlock, sayLine } from './say.ts';

/** What was asked for besides is not added, and why; what runs goes on. */
export function renderNotAdded(place: Place, why: string): string {
  return post(
    [
      `**Request ${place.request}: nothing was added, since no plan came about.** What runs goes on.`,
      sayBlock(why, 3000),
      `What happens next: ${command(place.trigger, '<what to add, in other words>')} tries again.`,
    ],
    { kind: 'reply', request: place.request, nonce: place.nonce },
  );
}

/** What must be known before more can be planned; the words that asked are not kept open. */
export function renderMoreNeeded(place: Place, questions: readonly string[]): string {
  return post(
    [
      `**Request ${place.request}: to add that, more must be known; nothing was added.** What runs goes on.`,
      ...questions.map((question) => sayBlock(question, 1200)),
      `What happens next: ${command(place.trigger, '<what to add, with the answers>')} plans it. ${NOTHING_NEEDED.replace('Nothing', 'Nothing else')}`,
    ],
    { kind: 'reply', request: place.request, nonce: place.nonce },
  );
}

/** The words that asked for more are gone, so that nobody can plan them. */
export function renderMoreLost(place: Place, by: string): string {
  return post(
    [
      `**Request ${place.request}: nothing was added of what ${sayLine(by, 60)} asked for besides.** Its comment was edited or deleted before there was a plan, and only the words that were taken count. What runs goes on.`,
      `What happens next: ${command(place.trigger, '<what to add>')} asks for it again.`,
    ],
    { kind: 'reply', request: place.request, nonce: place.nonce },
  );
}
