import type { TextHash } from '../domain/ids.ts';
import type { NewPackage } from '../domain/packages.ts';
import { listSection } from '../text/literal-sections.ts';
import { renderQuestionBody } from '../text/report-body.ts';
import { renderOwnAnswers, type OwnAnswered } from './own-answer.ts';
import { taskName, type TaskPlace } from './place.ts';
import { post } from './post.ts';
import { command, count } from './say.ts';

export interface PackagesText {
  /** Null where only their hash is known any more. */
  readonly packages: readonly NewPackage[] | null;
  readonly hash: TextHash;
  readonly pull: number | null;
  /** What the foreman answered by itself before. */
  readonly own?: readonly OwnAnswered[];
}

/** More than these are told by their number; the pull request holds them all. */
const MOST_SHOWN = 100;

/** The packages from outside that a task would bring in, and how to say yes or no. */
export function renderPackages(place: TaskPlace, text: PackagesText): string {
  const { trigger, issue, request, task, nonce } = place;
  const many = text.packages === null ? 'packages' : count(text.packages.length, 'package');
  const pull = text.pull === null ? 'on its branch' : `in pull request #${text.pull}`;
  return post(
    [
      `**${taskName(place)} needs your approval: it would bring ${many} in from outside.** Nothing of it was run or has landed.`,
      listed(text.packages, pull),
      renderQuestionBody(`May these packages come in? Their list has the hash ${text.hash.slice(0, 8)}.`),
      renderOwnAnswers(text.own ?? [], place),
      [
        '### How to answer',
        '',
        `- ${command(trigger, `approve ${text.hash.slice(0, 8)}`)} lets exactly these in; what was made is verified and lands.`,
        `- ${command(trigger, `answer #${issue} <what to do instead>`)}, or just reply here: the task is made anew with your words.`,
        `- ${command(trigger, `skip #${issue}`)} leaves the task out.`,
      ].join('\n'),
      `Request ${request} keeps everything done so far; files and lock file stand ${pull}. What happens next: nothing before ${command(trigger, `approve ${text.hash.slice(0, 8)}`)} or other words of yours.`,
    ],
    { kind: 'question', request, task, nonce },
  );
}

function listed(packages: PackagesText['packages'], pull: string): string {
  if (packages === null)
    return `The list was lost with the job that made it; the change of the lock file stands ${pull}.`;
  const lines = packages.slice(0, MOST_SHOWN).map(({ name, version, before }) => {
    const had = before.length === 0 ? 'new' : `instead of or beside ${before.slice(0, 5).join(', ')}`;
    return `${name} ${version} (${had})`;
  });
  const more = packages.length - lines.length;
  return listSection('Packages', [...lines, ...(more > 0 ? [`${more} more, all of them ${pull}`] : [])]);
}
