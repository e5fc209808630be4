import { NOTHING_NEEDED } from './place.ts';
import type { Place } from './place.ts';
import { post } from './post.ts';
import { command, count, sayLine } from './say.ts';

/** Why a command on a pull request is not carried out. */
export type PullRefusal = 'fork' | 'ours' | 'closed' | 'gone';

/** A command on a pull request on which none is carried out: why, and what to do in its place. */
export function renderRefusedPull(place: Place, why: PullRefusal): string {
  const [reason, next] = WORDS[why];
  const wanted = command(place.trigger, '<what you want>');
  return post(
    [
      `**Request ${place.request} was not taken up: ${reason}.** Nothing was read or changed.`,
      `What happens next: ${NOTHING_NEEDED} ${next(wanted)}`,
    ],
    { kind: 'reply', request: place.request, nonce: place.nonce },
  );
}

type Next = (wanted: string) => string;

const WORDS: Readonly<Record<PullRefusal, readonly [reason: string, next: Next]>> = {
  fork: [
    'this pull request comes from a fork, and Foreman works on branches of this repository alone',
    (wanted) =>
      `To have it done, push the branch to this repository, open a pull request from there, and write ${wanted} on that; or open an issue and write it there.`,
  ],
  ours: [
    'this pull request is one that Foreman opened, and none of a task at work',
    (wanted) => `Write ${wanted} on the issue that it names, or on a new one.`,
  ],
  closed: [
    'this pull request is closed, so nothing can be added to its branch',
    (wanted) => `Open it again and write ${wanted} here, or write it on an issue.`,
  ],
  gone: [
    'the branch of this pull request is deleted',
    (wanted) => `Restore the branch and write ${wanted} here, or write it on an issue.`,
  ],
};

/** Why a plan of several tasks is not carried out on a pull request, with its parts. */
export const renderSeveralTasks = (titles: readonly string[]): string =>
  [
    `It would take ${count(titles.length, 'task')}:`,
    titles
      .slice(0, 20)
      .map((title) => `- ${sayLine(title)}`)
      .join('\n'),
    'On a pull request Foreman does one task, whose own pull request goes to its branch. Ask for one of these parts here, or for all of them on an issue.',
  ].join('\n\n');
