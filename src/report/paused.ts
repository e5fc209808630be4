import type { Place } from './place.ts';
import { post } from './post.ts';
import { command } from './say.ts';

/** Somebody asked for work while the repository's variable stops all new work. */
export function renderPaused(place: Place): string {
  return post(
    [
      `**Request ${place.request} waits: new work is paused in this repository.** What you wrote is kept.`,
      'The repository variable `FOREMAN_PAUSED` is `true`. What runs now goes on to its end; nothing new starts.',
      `What happens next: when the variable is gone (Settings → Secrets and variables → Actions → Variables), write ${command(place.trigger, 'resume')}.`,
    ],
    { kind: 'reply', request: place.request, nonce: place.nonce },
  );
}
