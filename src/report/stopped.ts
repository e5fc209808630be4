import { NOTHING_NEEDED, type Place } from './place.ts';
import { post } from './post.ts';
import { command, count, enumerate } from './say.ts';

/** What a stop found. */
export interface StoppedText {
  readonly landed: number;
  readonly tasks: number;
  /** Runs that were asked to end. */
  readonly runs: number;
  /** Tasks whose worker was cut off, as `1.2 (#57)`. */
  readonly cut: readonly string[];
  /** Tasks with a commit that has not landed. */
  readonly drafts: readonly string[];
  /** Its tasks may be on the way into issues: another run was about to file them. */
  readonly filing: boolean;
}

/** The answer to `stop`: what ended, what is saved, and how to go on. */
export function renderStopped(place: Place, text: StoppedText): string {
  const cut =
    text.cut.length === 0
      ? 'No worker was under way.'
      : `Workers under way are cut off, and what they were about to answer is not used: ${enumerate(text.cut)}.`;
  const drafts =
    text.drafts.length === 0 ? '' : ` Drafts are kept on their branches: ${enumerate(text.drafts)}.`;
  const runs =
    text.runs === 0
      ? ''
      : ` ${count(text.runs, 'workflow run')} ${text.runs === 1 ? 'was' : 'were'} told to end.`;
  const filing = text.filing
    ? ' Its tasks were about to be filed: their issues may still appear, and none of them starts.'
    : '';
  return post(
    [
      `**Request ${place.request} is stopped. ${text.landed} of ${count(text.tasks, 'task')} done, all of that is saved.**`,
      `${cut}${runs}${drafts}${filing}`,
      `What happens next: nothing by itself. ${command(place.trigger, 'resume')} goes on from here. ${NOTHING_NEEDED}`,
    ],
    { kind: 'reply', request: place.request, nonce: place.nonce },
  );
}
