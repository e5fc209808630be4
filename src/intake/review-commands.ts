import type { Command } from '../domain/command.ts';
import { remarksText } from '../text/review-body.ts';
import type { Remark } from '../text/review-body.ts';
import { fittingWords } from '../text/words-body.ts';
import { maxCommands, readComment } from './comment.ts';

/** A review as a person wrote it: its own text, and its comments on lines in their order. */
export interface WrittenReview {
  readonly body: string;
  readonly lines: readonly Remark[];
}

/** What a review asks for. */
export interface ReadReview {
  /** Everything that is asked for in free text, each part with its place. */
  readonly remarks: readonly Remark[];
  /** All commands in order; the free text is one of them, where its first part stands. */
  readonly commands: readonly Command[];
}

/**
 * Reads the commands of a review: those of its text, then those of its comments on lines, which carry their places. Where the text of the review
 * itself asks for something, its other comments on lines say where and what, and belong to it.
 */
export function readReview(
  { body, lines }: WrittenReview,
  options: { readonly trigger: string },
): ReadReview {
  const read = (one: Remark): readonly Placed[] =>
    readComment(one.text, options).commands.map((command) => ({ at: one, command }));
  const general = read({ path: null, line: null, text: body });
  const all = general.some(isFree);
  const placed = lines.flatMap((line): readonly (Placed | Remark)[] => {
    const commands = read(line);
    return commands.length === 0 && all ? [line] : commands;
  });
  const parts = [...general, ...placed];
  const remarks = parts.flatMap((one) => ('command' in one ? remarkOf(one) : [one]));
  return {
    remarks,
    commands: withFreeText(
      parts.filter((one) => 'command' in one),
      remarks,
    ),
  };
}

/** The words of each command as the journal freezes them; a command without any is named. */
export const wordsOf = (commands: readonly Command[]): readonly string[] =>
  commands.map((command) => textIn(command) ?? nameOf(command));

const nameOf = ({ name, args }: Command): string => ('task' in args ? `${name} #${args.task}` : name);

interface Placed {
  readonly at: Remark;
  readonly command: Command;
}

const isFree = ({ command }: Placed): boolean => command.name === 'request' || command.name === 'plan';

const remarkOf = (one: Placed): readonly Remark[] =>
  isFree(one) ? [{ ...one.at, text: textIn(one.command) ?? '' }] : [];

function withFreeText(placed: readonly Placed[], remarks: readonly Remark[]): readonly Command[] {
  const first = placed.findIndex(isFree);
  const name = placed.some(({ command }) => command.name === 'plan') ? 'plan' : 'request';
  const [only] = remarks;
  const text = remarks.length === 1 && only?.path === null ? only.text : remarksText(remarks);
  const commands = placed.flatMap((one, index): readonly Command[] => {
    if (!isFree(one)) return [withPlace(one)];
    return index === first ? [{ name, args: { text } }] : [];
  });
  return fitting(commands.length > maxCommands ? [...commands.slice(0, maxCommands), TOO_MANY] : commands);
}

const TOO_MANY: Command = {
  name: 'unknown',
  args: { text: '', why: `more than ${maxCommands} commands in one review; the rest was not read` },
};

/** A word about a task says where it was written, too. */
function withPlace({ at, command }: Placed): Command {
  const text = textIn(command);
  if (text === undefined || text.trim() === '' || at.path === null || command.name === 'unknown')
    return command;
  return withText(command, remarksText([{ ...at, text }]));
}

/** Longer words than can be repeated are cut before anything counts on them. */
function fitting(commands: readonly Command[]): readonly Command[] {
  const words = fittingWords(wordsOf(commands));
  return commands.map((command, index) =>
    textIn(command) === undefined ? command : withText(command, words[index] ?? ''),
  );
}

function textIn(command: Command): string | undefined {
  switch (command.name) {
    case 'request':
    case 'plan':
    case 'answer':
    case 'remember':
    case 'unknown':
      return command.args.text;
    case 'retry':
      return command.args.hint;
    case 'redirect':
      return command.args.reason;
    default:
      return undefined;
  }
}

function withText(command: Command, text: string): Command {
  switch (command.name) {
    case 'request':
    case 'plan':
    case 'remember':
      return { name: command.name, args: { text } };
    case 'answer':
      return { name: 'answer', args: { ...command.args, text } };
    case 'unknown':
      return { name: 'unknown', args: { ...command.args, text } };
    case 'retry':
      return { name: 'retry', args: { ...command.args, hint: text } };
    case 'redirect':
      return { name: 'redirect', args: { ...command.args, reason: text } };
    default:
      return command;
  }
}
