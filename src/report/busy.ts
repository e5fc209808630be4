import type { Place } from './place.ts';
import { command } from './say.ts';

/** Why something has to wait, or finds nothing. */
export type BusyWhy =
  'no-request' | 'busy-planning' | 'busy-unplanned' | 'busy-pull' | 'busy-stopped' | 'busy-ended' | 'doctor';

/** The reason as a sentence. */
export function busyWords(why: string, { trigger }: Pick<Place, 'trigger'>): string {
  switch (why) {
    case 'no-request':
      return 'There is no request on this issue yet.';
    case 'busy-planning':
      return 'The plan is being made; ask again when it is there, and your words are added to it.';
    case 'busy-unplanned':
      return `Planning failed, and the status says why; ${command(trigger, 'resume')} plans the request again, and what you write after that is added to it.`;
    case 'busy-pull':
      return 'What was asked for on this pull request is one task, and it is under way; ask again when it has ended.';
    case 'busy-stopped':
      return `The request is stopped; ${command(trigger, 'resume')} first, then ask again.`;
    case 'busy-ended':
      return 'The request ended before this was heard, so that nothing of it is in what was made; say it again here to ask for it as new work.';
    case 'doctor':
      return 'There is no set-up here that could be checked.';
    default:
      return 'There is nothing to say to that here.';
  }
}
