import { Command } from 'commander';
import { explainComment, type HeardCommand } from '../../app/explain-comment.ts';
import { readStdin } from './read-stdin.ts';

/** `explain comment`: reads a comment on stdin and shows what Foreman hears in it; any readable comment is exit code 0. */
export function explainCommentCommand(): Command {
  return new Command('comment')
    .description('Show what Foreman hears in a comment (on stdin).')
    .option('--trigger <word>', 'the word that speaks to Foreman', '/foreman')
    .option('--json', 'print one JSON document and nothing else')
    .allowExcessArguments(false)
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
    .action(explain);
}

async function explain(options: { readonly trigger: string; readonly json?: true }): Promise<void> {
  const heard = explainComment(await readStdin(), options.trigger);
  if (!heard.ok) {
    process.stderr.write(`error: ${heard.error}\n`);
    process.exitCode = 2;
    return;
  }
  const commands = heard.value.map((found) => found.command);
  const answer = { react: commands.length > 0, commands };
  process.stdout.write(options.json ? `${JSON.stringify(answer)}\n` : shown(heard.value));
}

function shown(heard: readonly HeardCommand[]): string {
  if (heard.length === 0) return 'no reaction: no line of this comment speaks to Foreman\n';
  const lines = heard.map(({ command, line, why }) => {
    const args = Object.entries(command.args).map(([key, value]) => `  ${key}: ${String(value)}\n`);
    return `line ${line}: ${command.name}\n${args.join('')}  because: ${why}\n`;
  });
  return printable(lines.join(''));
}

/** Nothing that a comment holds may steer a terminal. */
function printable(text: string): string {
  return text.replace(/[^\P{C}\n\t]/gu, '\u{FFFD}');
}
