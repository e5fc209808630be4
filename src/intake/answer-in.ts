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
  const about = commands.flatMap((command) => ('task' in command.args ? wordOf(command, issue) : []));
  const text = requestTextIn(commands);
  return [...about, ...(text === null ? [] : [text.text]), body.trim(), ...repeatedIn(body)];
}

/** What a comment of ours repeats; a command that came without words has none. */
function repeatedIn(body: string): readonly string[] {
  const words = parseWordList(body);
  return words.length === 0 ? [] : [...words, ''];
}

function wordOf(command: Command, issue: number): readonly string[] {
  if (command.name === 'answer' && command.args.task === issue) return [command.args.text];
  if (command.name === 'retry' && command.args.task === issue) return [command.args.hint ?? ''];
  return command.name === 'redirect' && command.args.task === issue ? [command.args.reason ?? ''] : [];
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
