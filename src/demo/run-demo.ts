import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBoard } from './board/board.ts';
import { createCountingJudge } from './closing/counting-judge.ts';
import { showDoors } from './closing/show-truth.ts';
import { tellEnding } from './closing/tell-ending.ts';
import type { DemoOptions } from './options.ts';
import { outsideModel, withModel } from './outside-model.ts';
import { playStory } from './play/play-story.ts';
import { startSandbox, type Sandbox } from './sandbox.ts';
import type { Story } from './stories.ts';

const MINUTE = 60_000;
const CONFIGURATION = '.github/foreman.yml';

export interface DemoSetting {
  readonly options: DemoOptions;
  /** An empty folder to work in. */
  readonly dir: string;
  readonly env: NodeJS.ProcessEnv;
  /** Ends the demo early, or the time in which the hub is kept. */
  readonly stop: AbortSignal;
}

/** Plays a story and tells what came of it; the exit code is 1 where the script's story lacks one of its happenings. */
export async function runDemo(story: Story, setting: DemoSetting): Promise<number> {
  const { options, stop } = setting;
  const outside = outsideModel(setting.env);
  const judge = createCountingJudge();
  const sandbox = await startSandbox({
    dir: setting.dir,
    project: story.project,
    model: outside ?? { script: story.script, patienceMs: MINUTE },
    files: { [CONFIGURATION]: configurationOf(story, options.model) },
    hub: { judge: judge.judge },
    ...(options.action === null ? {} : { action: options.action }),
  });
  try {
    const board = createBoard(process.stdout, options.plain || setting.env['CI'] !== undefined);
    board.say(opening(sandbox, outside?.baseUrl ?? null));
    const { words, patience } = story;
    const mostMs = (outside ? 60 : 6) * MINUTE;
    const ending = await playStory({ sandbox, board, words, patience, mostMs, stop });
    board.end();
    if (ending.kind === 'stopped') return STOPPED;
    const told = await tellEnding(sandbox, { ending, judged: judge.judged() });
    print(told.lines);
    if (options.keep) {
      print(showDoors({ ...sandbox, request: ending.request }));
      await aborted(stop);
    }
    return told.code;
  } finally {
    await sandbox.close();
  }
}

/** The exit code of what somebody has stopped. */
export const STOPPED = 130;

function print(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

function configurationOf(story: Story, model: string | null): string {
  const path = join(story.project, CONFIGURATION);
  return withModel(existsSync(path) ? readFileSync(path, 'utf8') : '', model);
}

const opening = ({ hub, repository }: Sandbox, model: string | null): string =>
  `A small GitHub is up at ${hub.url}, with ${repository.fullName}. ${
    model === null
      ? 'The model is scripted.'
      : `The model is the one at ${model}, and it costs what it costs.`
  }`;
