import type { Command } from '../domain/command.ts';
import { commandSections } from './comment.ts';

/**
 * What somebody wrote without the commands in it, which are obeyed and are nothing that a model should read: free text stays without its trigger, a hint
 * too, and what follows a command that takes no text is not part of it.
 */
export function besideCommands(body: string, options: { readonly trigger: string }): string {
  const { before, sections } = commandSections(body, options);
  const kept = sections.map(({ command, below }) => textOf(command) ?? below);
  return [before, ...kept]
    .map((part) => part.trim())
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The words of a command that stay; undefined where what stands below it is none of its words. */
function textOf(command: Command): string | undefined {
  switch (command.name) {
    case 'request':
    case 'plan':
      return command.args.text;
    case 'retry':
      return command.args.hint ?? '';
    case 'answer':
    case 'remember':
    case 'redirect':
      return '';
    default:
      return undefined;
  }
}
