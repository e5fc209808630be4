import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Start } from '../../../adapters/record/exchange.ts';

/** Where a step is played back, and what it is told. */
export interface PlayStage {
  readonly cwd: string;
  readonly folder: string;
  readonly outputs: string;
  readonly report: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Both SDKs want a credential; nothing is sent anywhere. */
const NO_SECRET = 'played-back-no-secret-needed';
const FOLDER = '.foreman';

/** Lays out what the runner and earlier jobs had laid out. */
export function setStage(home: string, start: Start, recording: string): PlayStage {
  const cwd = join(home, 'work');
  const folder = join(cwd, FOLDER);
  const at = (name: string): string => join(home, name);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(start.files)) writeFileSync(join(folder, name), text);
  writeFileSync(at('recording.jsonl'), recording);
  writeFileSync(at('event.json'), start.event ?? 'null');
  for (const name of ['outputs', 'summary']) writeFileSync(at(name), '');
  const env = {
    ...start.env,
    ...start.inputs,
    INPUT_STEP: start.step,
    INPUT_FOLDER: FOLDER,
    INPUT_TOKEN: NO_SECRET,
    ANTHROPIC_API_KEY: NO_SECRET,
    GITHUB_EVENT_PATH: at('event.json'),
    GITHUB_OUTPUT: at('outputs'),
    GITHUB_STEP_SUMMARY: at('summary'),
    FOREMAN_REPLAY: at('recording.jsonl'),
    FOREMAN_REPLAY_REPORT: at('report.json'),
  };
  return { cwd, folder, outputs: at('outputs'), report: at('report.json'), env };
}
