import { NOTHING_NEEDED, taskName, type TaskPlace } from './place.ts';
import { post } from './post.ts';
import { command } from './say.ts';

const STANDINGS = ['working', 'waiting', 'merging'] as const;

/** What is under way on a task when words about it are noted. */
export type Standing = (typeof STANDINGS)[number];

/** Words about a task were noted: which attempt gets them depends on whether one is under way. It says all that will be needed later. */
export function renderNoted(place: TaskPlace, under: Standing): string {
  const { request, nonce } = place;
  return post([notedWords(place, under)], { kind: 'reply', request, nonce });
}

/**
 * The same reply once the task has landed without the words: it was said with them that this may happen, so that an edit is enough. What else
 * the reply says stays; where a person has changed it, the words are put below.
 */
export function renderTooLate(place: TaskPlace, reply: string): string {
  const late = lateWords(place);
  if (reply.includes(late)) return reply;
  const noted = STANDINGS.map((under) => notedWords(place, under)).find((words) => reply.includes(words));
  if (noted !== undefined) return reply.replace(noted, () => late);
  const end = reply.lastIndexOf('\n\n<!-- foreman:');
  return end < 0 ? `${late}\n\n${reply}` : `${reply.slice(0, end)}\n\n${late}${reply.slice(end)}`;
}

function notedWords(place: TaskPlace, under: Standing): string {
  const who = {
    working: 'a worker that has begun does not see them; its next attempt does',
    waiting: 'its next attempt gets them word for word',
    merging: 'it has delivered already; should it be tried again, that attempt gets them',
  }[under];
  const after = under === 'waiting' ? NOTHING_NEEDED : mayLand(place);
  return `**${taskName(place)}: your words are noted; ${who}.**\n\nWhat happens next: ${after}`;
}

const mayLand = ({ trigger, issue }: TaskPlace): string =>
  `if what is under way passes, it lands without them, and this reply will say so; once it has landed, ${asksAgain(trigger)}. ` +
  `To start it over now: ${command(trigger, `redirect #${issue} worker:<type> <reason>`)}.`;

const lateWords = (place: TaskPlace): string =>
  `**${taskName(place)} has landed without what you said.** Its worker had begun, and its result passed verification as it is, so that no further attempt came that could be told.\n\n` +
  `What happens next: if it is still wanted, ${asksAgain(place.trigger)}. ${NOTHING_NEEDED}`;

const asksAgain = (trigger: string): string =>
  `${command(trigger, '<what should be different>')} on this issue plans the change as work that builds on this task`;

/** What the status says of a task that landed so; empty where nothing was said too late. */
export const lateNote = (words: number): string =>
  words === 0 ? '' : 'landed without what was said about it meanwhile';
