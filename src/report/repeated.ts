import { renderWordList } from '../text/words-body.ts';
import { NOTHING_NEEDED } from './place.ts';
import type { Place } from './place.ts';
import { post } from './post.ts';
import { sayLine } from './say.ts';

/** Commands of a review, repeated where they can be kept: later steps and people read them here. */
export const renderRepeated = (
  place: Place,
  { by, words }: { readonly by: string; readonly words: readonly string[] },
): string =>
  post(
    [
      `**Request ${place.request}: what ${sayLine(by, 60)} wrote in a review is heard.** It counts as if it stood here; an edit of the review changes nothing any more.`,
      `What happens next: it is carried out, in this order. ${NOTHING_NEEDED}`,
      renderWordList(words),
    ],
    { kind: 'words', request: place.request, nonce: place.nonce },
  );
