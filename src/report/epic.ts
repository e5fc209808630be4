import type { Nonce, RequestId, TaskKey } from '../domain/ids.ts';
import { phaseOf } from '../domain/ids.ts';
import { NOTHING_NEEDED, type Place } from './place.ts';
import { post } from './post.ts';
import { command, count, enumerate } from './say.ts';

export interface EpicText {
  readonly request: RequestId;
  /** The request's issue. */
  readonly parent: number;
  readonly nonce: Nonce;
  readonly tasks: readonly TaskKey[];
  /** How many sub-issues one issue may have. */
  readonly most: number;
  /** It holds what is added while the request runs. */
  readonly later: boolean;
}

/** GitHub takes no title of more than 256 characters. */
const LONGEST_TITLE = 200;

/** `Phase 2: A referral programme`: which part of a request an epic holds. */
export function epicTitle(
  request: string,
  { tasks, later, isPart }: Pick<EpicText, 'tasks' | 'later'> & { readonly isPart: boolean },
): string {
  return [...`${later ? 'Added later' : partName(tasks, isPart)}: ${request}`]
    .slice(0, LONGEST_TITLE)
    .join('');
}

function partName(tasks: readonly TaskKey[], isPart: boolean): string {
  const phases = tasks.map(phaseOf);
  const [first, last] = [Math.min(...phases), Math.max(...phases)];
  const name = first === last ? `Phase ${first}` : `Phases ${first} to ${last}`;
  return isPart ? `${name} (${tasks[0] ?? ''} to ${tasks.at(-1) ?? ''})` : name;
}

/** The body of an epic: why it is there, what it holds, and when it is closed. */
export function renderEpic({ request, parent, nonce, tasks, later, most }: EpicText): string {
  const holds = later
    ? `It holds what is added while the request runs, at first ${enumerate(tasks, 5)}`
    : `It holds ${count(tasks.length, 'task')} of the plan: ${enumerate(tasks, 5)}`;
  return post(
    [
      `**This epic holds tasks of request ${request} (#${parent}). ${NOTHING_NEEDED}** Foreman opened it, since GitHub takes at most ${most} sub-issues of one issue and the request has more tasks than that leaves room for.`,
      `${holds}. Each is a sub-issue here, and commands that name it work as everywhere.`,
      `What happens next: Foreman works on the tasks by itself and closes this epic when all of them are done or left out; where the request stands is said in #${parent}. ${NOTHING_NEEDED}`,
    ],
    { kind: 'epic', request, nonce },
  );
}

/** What closing an epic has done, said there: what waits, and how it goes on. */
export function renderEpicHeld(
  place: Place,
  { epic, waiting }: { readonly epic: number; readonly waiting: readonly string[] },
): string {
  const first = waiting[0]?.replace(/^.*(#\d+).*$/, '$1') ?? `#${epic}`;
  return post(
    [
      `**Request ${place.request} waits for you: a person closed this epic (#${epic}), so ${count(waiting.length, 'task')} of it that nobody had begun ${waiting.length === 1 ? 'waits' : 'wait'}.** What was begun goes to its end, and all that is done is saved.`,
      `Waiting: ${enumerate(waiting, 20)}.`,
      `What happens next: reopen this issue, and Foreman goes on with them when it looks again, within half an hour. ${command(place.trigger, `skip #${epic}`)} leaves out all that is open in it, ${command(place.trigger, `skip ${first}`)} one task. What does not depend on them goes on meanwhile.`,
    ],
    { kind: 'reply', request: place.request, nonce: place.nonce },
  );
}
