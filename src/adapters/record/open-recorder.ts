import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXCHANGES_VERSION, INPUT_NAME, KEPT_NAMES } from './exchange.ts';
import { filesIn, filesLeft, textIn } from './folder-files.ts';
import type { Outside } from './outside.ts';
import { readOutputs } from './read-outputs.ts';
import { createRecorder } from './recorder.ts';
import { recordOutside, type Real } from './record-outside.ts';
import { createScrub, secretsOf } from './scrub.ts';

/** Which step is recorded, and where: its files lie in `folder`, and the recording beside them. */
export interface Recording {
  readonly step: string;
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * Begins to write a step's exchanges to `exchanges-<step>.jsonl`, line by line, so that a killed step leaves what there was. The end
 * of the process adds how the step ended, what outputs it set and which files it left.
 */
export function openRecorder({ step, folder, environment }: Recording, real: Real): Outside {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `exchanges-${step}.jsonl`);
  writeFileSync(path, '');
  const recorder = createRecorder((line) => appendFileSync(path, line), createScrub(secretsOf(environment)));
  const files = filesIn(folder);
  recorder.write({
    kind: 'start',
    v: EXCHANGES_VERSION,
    step,
    env: Object.fromEntries(KEPT_NAMES.flatMap((name) => entryOf(name, environment[name]))),
    inputs: inputsOf(environment),
    event: textIn(environment['GITHUB_EVENT_PATH']),
    files,
  });
  process.once('exit', (code) => {
    const outputs = readOutputs(textIn(environment['GITHUB_OUTPUT']) ?? '');
    recorder.write({ kind: 'end', exit: code, outputs, left: filesLeft(files, filesIn(folder)) });
  });
  return recordOutside(real, recorder);
}

const entryOf = (name: string, value: string | undefined): [string, string][] =>
  value ? [[name, value]] : [];

const inputsOf = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      INPUT_NAME.test(name) ? entryOf(name, value) : [],
    ),
  );
