import { Command } from 'commander';
import { replayJournal } from '../../../app/replay/replay-journal.ts';
import { graphOf } from '../../../app/replay/graph-of.ts';
import { textIn } from '../../../adapters/record/folder-files.ts';
import { ForemanError } from '../../../domain/fault.ts';
import { playStep } from './play-step.ts';
import { readSegments } from './read-segments.ts';
import { showJournal } from './show-journal.ts';
import { judgePlayed, showPlayed } from './show-played.ts';

interface Options {
  readonly request?: string;
  readonly json?: true;
  readonly graph?: true;
  readonly exchanges?: string;
}

/**
 * `replay`: shows a journal decision by decision, or runs a recorded step again; offline in both cases. Exit 1 where the journal is
 * damaged or the step differs, 2 for a bad call.
 */
export function replayCommand(): Command {
  return new Command('replay')
    .description("Show a request's journal decision by decision, with the reason of each; offline.")
    .argument('[journal]', 'a segment, a folder of segments, or (with --request) a Git clone')
    .option('--request <number>', "the request whose journal's branch is read from the clone")
    .option('--graph', 'print the end as a mermaid graph and nothing else')
    .option('--exchanges <file>', 'run a recorded step again, offline: exchanges-<step>.jsonl')
    .option('--json', 'print one JSON document and nothing else')
    .allowExcessArguments(false)
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
    .action(replay);
}

async function replay(place: string | undefined, options: Options): Promise<void> {
  if (options.exchanges !== undefined) return replayExchanges(options.exchanges, options);
  if (place === undefined)
    return refuse('Say which journal: a file, a folder, or a Git clone with --request.');
  const segments = await readSegments(place, options.request);
  if (!segments.ok) return refuse(segments.error);
  const replayed = replayJournal(segments.value);
  if (!replayed.ok) return refuse(replayed.error);
  const { decisions, end, broken } = replayed.value;
  if (options.graph) process.stdout.write(`${graphOf(end)}\n`);
  else if (options.json)
    process.stdout.write(`${JSON.stringify({ request: end.request, decisions, broken })}\n`);
  else process.stdout.write(showJournal(replayed.value));
  if (broken) {
    if (options.graph) process.stderr.write(`error: line ${broken.line} of ${broken.path}: ${broken.why}\n`);
    process.exitCode = 1;
  }
}

async function replayExchanges(path: string, { json }: Options): Promise<void> {
  const text = textIn(path);
  if (text === null) return refuse(`There is no file ${path}.`);
  try {
    const verdict = judgePlayed(await playStep(text));
    process.stdout.write(json ? `${JSON.stringify(verdict)}\n` : showPlayed(verdict));
    if (!verdict.same) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof ForemanError)) throw error;
    refuse(error.message);
  }
}

function refuse(why: string): void {
  process.stderr.write(`error: ${why}\n`);
  process.exitCode = 2;
}
