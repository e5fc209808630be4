import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readExchanges, type End, type Line, type Start } from '../../../adapters/record/exchange.ts';
import { filesIn, filesLeft, textIn } from '../../../adapters/record/folder-files.ts';
import { PlayReport } from '../../../adapters/record/open-player.ts';
import { readOutputs } from '../../../adapters/record/read-outputs.ts';
import { ForemanError } from '../../../domain/fault.ts';
import { setStage, type PlayStage } from './set-stage.ts';

/** What came of a step that was run again on its recording. */
export interface Played {
  readonly step: string;
  readonly exchanges: number;
  readonly report: PlayReport;
  /** Null where the recorded step was killed. */
  readonly recorded: End | null;
  readonly now: End;
  readonly log: string;
}

const MAIN = fileURLToPath(new URL('../../action/main.ts', import.meta.url));
const PATIENCE_MS = 120_000;

/** Runs the step of a recording again, in a process and a folder of its own that know nothing but the recording. */
export async function playStep(text: string): Promise<Played> {
  const lines = readExchanges(text);
  const start = startOf(lines);
  const home = mkdtempSync(join(tmpdir(), 'foreman-replay-'));
  try {
    const stage = setStage(home, start, text);
    const { exit, log } = await run(stage);
    return {
      step: start.step,
      exchanges: lines.filter((line) => line.kind === 'ask').length,
      report: reportOf(stage),
      recorded: lines.find((line) => line.kind === 'end') ?? null,
      now: {
        kind: 'end',
        exit,
        outputs: readOutputs(readFileSync(stage.outputs, 'utf8')),
        left: filesLeft(start.files, filesIn(stage.folder)),
      },
      log,
    };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function startOf(lines: readonly Line[]): Start {
  const [first] = lines;
  if (first?.kind === 'start') return first;
  throw new ForemanError('bad-input', 'A recording begins with the line "start"; this one does not.');
}

function reportOf({ report }: PlayStage): PlayReport {
  const text = textIn(report);
  if (text !== null) return PlayReport.parse(JSON.parse(text));
  const place = 'before the first exchange: the step asked nothing';
  return { difference: { place, recorded: null, now: null }, unasked: null };
}

function run({ env, cwd }: PlayStage): Promise<{ exit: number; log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN], { cwd, env, timeout: PATIENCE_MS });
    let log = '';
    child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')));
    child.on('error', reject);
    child.on('close', (code) => resolve({ exit: code ?? 1, log }));
  });
}
