import type { Command } from '../domain/command.ts';
import { parseWordList } from '../text/words-body.ts';
import { readComment } from './comment.ts';

/** The words of a comment that answer the question on an issue: those of its command, else the whole plain reply. */
export const answerIn = (body: string, at: { trigger: string; issue: number }): string =>
  wordsIn(body, at)[0] ?? '';

/** Everything in a comment that may be somebody's word about a task, the likeliest first; a hash tells which one was meant. */
export function wordsIn(
  body: string,
  { trigger, issue }: { trigger: string; issue: number },
): readonly string[] {
  const { commands } = readComment(body, { trigger });
  const words = commands.flatMap((command) => ('task' in command.args ? [wordOf(command)] : []));
  const about = words.flatMap((one) => (one?.task === issue ? [one.text] : []));
  // A command that names an epic is about each of its tasks.
  const others = words.flatMap((one) => (one && one.task !== issue ? [one.text] : []));
  const text = requestTextIn(commands);
  return [...about, ...(text === null ? [] : [text.text]), body.trim(), ...others, ...repeatedIn(body)];
}

/** What a comment of ours repeats; a command that came without words has none. */
function repeatedIn(body: string): readonly string[] {
  const words = parseWordList(body);
  return words.length === 0 ? [] : [...words, ''];
}

function wordOf(command: Command): { readonly task: number; readonly text: string } | null {
  if (command.name === 'answer') return command.args;
  if (command.name === 'retry') return { task: command.args.task, text: command.args.hint ?? '' };
  if (command.name !== 'redirect') return null;
  return { task: command.args.task, text: command.args.reason ?? '' };
}

/** The free text of a comment: all of it together, since it comes from one person at one moment. */
export function requestTextIn(
  commands: readonly Command[],
): { readonly kind: 'build' | 'plan'; readonly text: string } | null {
  const asked = commands.flatMap((command) =>
    command.name === 'request' || command.name === 'plan' ? [command] : [],
  );
  if (asked.length === 0) return null;
  const kind = asked.some((command) => command.name === 'plan') ? 'plan' : 'build';
  return { kind, text: asked.map((command) => command.args.text).join('\n\n') };
}
