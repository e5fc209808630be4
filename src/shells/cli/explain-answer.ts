import { Command, Option } from 'commander';
import { explainAnswer, type ExplainedAnswer } from '../../app/explain-answer.ts';
import { readStdin } from './read-stdin.ts';

interface Options {
  readonly allowed?: string[];
  readonly existing: string[];
  readonly stopReason: string;
  readonly manifest: 'required' | 'optional';
  readonly json?: true;
}

/** `explain answer`: reads a worker's answer on stdin and shows what Foreman makes of it; a refusal is exit code 0. */
export function explainAnswerCommand(): Command {
  return new Command('answer')
    .description("Show how Foreman reads a worker's answer (on stdin).")
    .option('--allowed <glob>', 'a glob that the task may write; repeat for more (default: all)', gather)
    .option('--existing <file>', 'a file of the tree; repeat for more', gather, [])
    .option('--stop-reason <reason>', "the model's stop reason", 'end_turn')
    .addOption(
      new Option('--manifest <mode>', 'whether END FILES must be there')
        .choices(['required', 'optional'])
        .default('required'),
    )
    .option('--json', 'print one JSON document and nothing else')
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
    .action(explain);
}

async function explain(options: Options): Promise<void> {
  const { allowed, stopReason, manifest } = options;
  const tree = options.existing.map((path) => ({ path }));
  const explained = explainAnswer(await readStdin(), { allowed, stopReason, manifest, tree });
  if (!explained.ok) {
    process.stderr.write(`error: ${explained.error}\n`);
    process.exitCode = 2;
    return;
  }
  process.stdout.write(options.json ? `${JSON.stringify(explained.value)}\n` : shown(explained.value));
}

function gather(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value];
}

function shown(answer: ExplainedAnswer): string {
  if (!answer.ok) return `refused: ${answer.reason}\n${printable(answer.message)}\n`;
  const files = Object.entries(answer.files).map(
    ([path, content]) => `  write  ${path} (${lengthOf(content)})`,
  );
  const deletes = answer.deletes.map((path) => `  delete ${path}`);
  const texts = [answer.summary && `summary: ${answer.summary}`, answer.text].filter((text) => text !== '');
  return `${printable([`accepted: ${answer.outcome}`, ...files, ...deletes, ...texts].join('\n'))}\n`;
}

function lengthOf(content: string): string {
  return `${Buffer.byteLength(content)} bytes`;
}

/** Nothing that a model wrote may steer a terminal. */
function printable(text: string): string {
  return text.replace(/[^\P{C}\n\t]/gu, '\u{FFFD}');
}
