import type { CommandWord } from '../domain/command.ts';
import type { Paused } from '../domain/budgets.ts';
import { pauseNext, renderOver } from './cost-pause.ts';
import { exampleOf } from './help.ts';
import { NOTHING_NEEDED, taskName, type Place, type TaskPlace } from './place.ts';
import { post } from './post.ts';
import { command, sayBlock, sayLine } from './say.ts';

/** A text that could be a command and is none: nothing happens, and the nearest is offered. */
export function renderUnknown(
  place: Place,
  heard: { readonly text: string; readonly why: string; readonly nearest?: CommandWord },
): string {
  const { nearest } = heard;
  const offer = nearest === undefined ? '' : ` Did you mean ${command(place.trigger, exampleOf(nearest))}?`;
  return reply(place, [
    `**Request ${place.request}: I did not understand a command, and changed nothing.**${offer}`,
    `Heard: ${sayLine(heard.text, 200)}`,
    sayBlock(heard.why, 500),
    `What happens next: write it again, or ${command(place.trigger, 'help')} for all commands.`,
  ]);
}

/** An answer was taken, by a command or as a plain reply. */
export function renderAnswerTaken(place: TaskPlace): string {
  return reply(place, [
    `**${taskName(place)}: your answer is taken.** The worker gets it word for word.`,
    `What happens next: the task starts again. ${NOTHING_NEEDED}`,
  ]);
}

/** Somebody answered before: the first answer counts. */
export function renderAlreadyAnswered(place: TaskPlace, by: string): string {
  return reply(place, [
    `**${taskName(place)} already has an answer, by ${sayLine(by, 60)}; the first one counts.** Yours changed nothing.`,
    `What happens next: the task goes on with that answer. ${command(place.trigger, '<what should be different>')} on its issue is given to its next attempt, or plans the change once it has landed.`,
  ]);
}

/** A command by somebody who may not push. */
export function renderNotAllowed(place: Place, login: string): string {
  return reply(place, [
    `**Request ${place.request}: ${sayLine(login, 60)} may not give commands here, so nothing was changed.**`,
    'Foreman hears people who may push to this repository (write permission or more).',
    'What happens next: somebody who may push can repeat the command. Nothing else is needed from you.',
  ]);
}

/** A command that is right and finds nothing to act on; why, in words of ours. */
export function renderNothingToDo(
  place: Place,
  heard: { readonly command: string; readonly why: string },
): string {
  return reply(place, [
    `**Request ${place.request}: ${sayLine(heard.command, 80)} found nothing to do.** ${heard.why}`,
    `What happens next: nothing by itself; ${command(place.trigger, 'status')} says where everything stands.`,
  ]);
}

/** A request that was to go on stands at a limit still, so that nothing starts. */
export function renderStillPaused(place: Place, at: Omit<Paused, 'day'>): string {
  return reply(place, [
    `**Request ${place.request} cannot go on yet: ${renderOver(at)}.**`,
    `What happens next: nothing starts. ${pauseNext(at, place.trigger)}`,
  ]);
}

/** A command that was carried out, with what it did in one sentence of ours. */
export function renderDone(place: Place, did: { readonly happened: string; readonly next: string }): string {
  return reply(place, [`**Request ${place.request}: ${did.happened}**`, `What happens next: ${did.next}`]);
}

const reply = (place: Place, parts: readonly string[]): string =>
  post(parts, { kind: 'reply', request: place.request, nonce: place.nonce });
