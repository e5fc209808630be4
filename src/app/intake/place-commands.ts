import type { Command } from '../../domain/command.ts';
import type { TextMeaning } from '../../flow/decide-text.ts';
import type { Hearing } from './hearing.ts';
import type { Round } from './load-newest-round.ts';
import { nameEpic } from './name-epic.ts';
import type { NamedEpic } from './name-epic.ts';
import { isWord } from './said.ts';
import type { WordCommand } from './word-command.ts';

/** A command of a comment, and what it is to the running request. */
export interface Placed {
  readonly command: Command;
  /** None for a command that is no word; where it names an epic, one about each of its tasks. */
  readonly words: readonly WordCommand[];
  readonly epic: NamedEpic | null;
}

/** Each command with the words that it is; the free text is one, wherever its first line stands. */
export function placeCommands(
  at: Hearing,
  { commands, state }: { readonly commands: readonly Command[]; readonly state: Round['state'] },
  { text, meaning }: { text: string; meaning: TextMeaning | null },
): readonly Placed[] {
  const first = commands.findIndex(isText);
  return commands.flatMap((command, index): Placed[] => {
    const epic = isWord(command) ? nameEpic(command, state, at.event.comment) : null;
    if (isWord(command)) return [{ command, words: epic?.words ?? [command], epic }];
    if (!isText(command)) return [{ command, words: [], epic }];
    const word = wordOf(at, text, meaning);
    return index === first ? [{ command, words: word === null ? [] : [word], epic }] : [];
  });
}

export const wordsIn = (placed: readonly Placed[]): readonly WordCommand[] =>
  placed.flatMap((one) => one.words);

/** Whether it is free text, which several lines of one comment make up together. */
export const isText = (one: Command): boolean => one.name === 'request' || one.name === 'plan';

/** Free text that answers a question or is about a task counts as a word. */
export function wordOf(at: Hearing, text: string, meaning: TextMeaning | null): WordCommand | null {
  const { issue } = at.event;
  if (meaning === 'say') return { name: 'say', args: { task: issue, text } };
  if (meaning === 'answer-task' || meaning === 'answer-request')
    return { name: 'answer', args: { task: issue, text } };
  return null;
}
