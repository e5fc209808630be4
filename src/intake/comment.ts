import type { Command } from '../domain/command.ts';
import { parseBlocks } from '../text/markdown-blocks.ts';
import { readCommand, type ReadCommand } from './command.ts';
import { findTriggerLines, type TriggerLine } from './comment-lines.ts';
import { quotedMailStart } from './comment-mail.ts';
import { findComments, visibleText } from './comment-text.ts';

/** What a comment asks Foreman to do; `react` is true exactly when there is a command. */
export interface ReadComment {
  readonly react: boolean;
  readonly commands: readonly Command[];
}

/** A command with its line (counted from one) and the reason for its reading. */
export interface ExplainedCommand extends ReadCommand {
  readonly line: number;
}

/** At most so many commands are taken from one comment; a further one is answered by a question. */
export const maxCommands = 20;

/** At most so many UTF-16 code units of a comment are read: twice what GitHub takes in the usual alphabets. */
export const maxCommentLength = 131_072;

/** Whether a word can be the trigger: a slash or an at-sign and a name. */
export const isTrigger = (trigger: string): boolean =>
  /^[/@][a-z0-9](?:[a-z0-9_-]{0,37}[a-z0-9])?$/i.test(trigger);

/** Reads the commands of a comment. Both `/name` and `@name` speak to Foreman, whichever is configured. */
export function readComment(body: string, options: { readonly trigger: string }): ReadComment {
  const commands = explainComment(body, options).map((found) => found.command);
  return { react: commands.length > 0, commands };
}

/** Whether there is a command, as `react` of `readComment` tells, without reading which one. */
export const holdsCommand = (body: string, options: { readonly trigger: string }): boolean =>
  findAddressed(body, options).lines.length > 0;

interface Addressed {
  readonly source: string;
  /** The lines that speak to Foreman. */
  readonly lines: readonly TriggerLine[];
  readonly comments: Parameters<typeof visibleText>[2];
  /** Where the comment's own words end. */
  readonly limit: number;
}

function findAddressed(body: string, { trigger }: { readonly trigger: string }): Addressed {
  const source = body.replace(/^\uFEFF/, '').slice(0, maxCommentLength);
  const name = trigger.slice(1);
  if (!new RegExp(`^ {0,3}[/@]${name}(?![a-z0-9_-])`, 'im').test(source))
    return { source, lines: [], comments: [], limit: 0 };
  const leaves = parseBlocks(source);
  const comments = findComments(source, leaves);
  const limit = Math.min(source.length, quotedMailStart(source, leaves));
  const lines = findTriggerLines(source, leaves, triggerPattern(name)).filter((line) => line.from < limit);
  return { source, lines, comments, limit };
}

/** What a comment says before its first command, and each command with what stands below its line, all of it as it was written. */
export function commandSections(
  body: string,
  options: { readonly trigger: string },
): {
  readonly before: string;
  readonly sections: readonly { readonly command: Command; readonly below: string }[];
} {
  const { source, lines } = findAddressed(body, options);
  const read = explainComment(body, options);
  const sections = lines.slice(0, read.length).map((line, index) => ({
    command: read[index]?.command ?? tooMany.command,
    below: source.slice(line.to, lines[index + 1]?.from ?? source.length),
  }));
  return { before: source.slice(0, lines[0]?.from ?? source.length), sections };
}

/** Reads the commands of a comment with the reason for each. Takes time linear in the comment. */
export function explainComment(
  body: string,
  options: { readonly trigger: string },
): readonly ExplainedCommand[] {
  const { source, lines, comments, limit } = findAddressed(body, options);
  return lines.slice(0, maxCommands + 1).map((line, index) => {
    const next = Math.min(limit, lines[index + 1]?.from ?? limit);
    const text = (to: number): string =>
      visibleText(source, { from: line.to, to: Math.max(line.to, to) }, comments);
    const read =
      index === maxCommands
        ? tooMany
        : readCommand(lineText(source, line, comments), {
            below: text(next),
            paragraph: text(Math.min(next, line.paragraphEnd)),
          });
    return { ...read, line: source.slice(0, line.from).split(/\r\n|\n|\r/).length };
  });
}

/**
 * The trigger at the start of a line: at most three spaces before it, since four make code; behind it the line's end, a
 * space of any width, or a sign that people put behind a name.
 */
const triggerPattern = (name: string): RegExp =>
  new RegExp(`^ {0,3}[/@]${name}(?:[:,](?!//)|(?=[!?.…]*${blank}*$)|(?=${blank}))`, 'i');

/** Every space of Unicode by name, since \s holds U+FEFF, which has no width. */
const blank = '[ \\t\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]';

function lineText(source: string, line: TriggerLine, comments: Parameters<typeof visibleText>[2]): string {
  const from = line.to - line.rest.length;
  return visibleText(source, { from, to: line.to }, comments)
    .replace(/\p{Zs}+/gu, ' ')
    .trim();
}

const tooMany: ReadCommand = {
  command: {
    name: 'unknown',
    args: { text: '', why: `more than ${maxCommands} commands in one comment; the rest was not read` },
  },
  why: `more than ${maxCommands} commands in one comment; the rest was not read`,
};
