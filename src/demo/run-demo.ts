import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBoard } from './board/board.ts';
import { happeningsOf, type Happening } from './record/happenings.ts';
import { readJournal } from './record/read-journal.ts';
import type { StoryRecord } from './record/story-record.ts';
import { failedJobs, scriptTrouble, showTrouble } from './closing/show-trouble.ts';
import { showDoors, showTruth } from './closing/show-truth.ts';
import { showNumbers } from './closing/show-numbers.ts';
import { showResult } from './closing/show-result.ts';
import type { DemoOptions } from './options.ts';
import { outsideModel, withModel } from './outside-model.ts';
import { playStory, type Ending } from './play/play-story.ts';
import { startSandbox, type Sandbox } from './sandbox.ts';
import type { Story } from './stories.ts';

const MINUTE = 60_000;
const CONFIGURATION = '.github/foreman.yml';

export interface DemoEnd {
  readonly code: number;
  readonly sandbox: Sandbox;
}

/** Plays a story and tells what came of it; code 1 where the script's story lacks one of its happenings. */
export async function runDemo(
  story: Story,
  { options, dir, env }: { options: DemoOptions; dir: string; env: NodeJS.ProcessEnv },
): Promise<DemoEnd> {
  const outside = outsideModel(env);
  const sandbox = await startSandbox({
    dir,
    project: story.project,
    model: outside ?? { script: story.script, patienceMs: MINUTE },
    files: { [CONFIGURATION]: configurationOf(story, options.model) },
  });
  const board = createBoard(process.stdout, options.plain || env['CI'] !== undefined);
  board.say(opening(sandbox, outside?.baseUrl ?? null));
  const mostMs = (outside ? 60 : 6) * MINUTE;
  const ending = await playStory({ sandbox, board, words: story.words, patience: story.patience, mostMs });
  board.end();
  const told = await tell(sandbox, ending);
  for (const line of told.lines) console.log(line);
  if (options.keep) for (const line of showDoors({ ...sandbox, request: ending.request })) console.log(line);
  return { code: outside !== null ? Number(ending.kind === 'timeout') : told.code, sandbox };
}

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

async function tell(sandbox: Sandbox, ending: Ending): Promise<{ lines: readonly string[]; code: number }> {
  const record = await recordOf(sandbox, ending);
  const happenings = happeningsOf(record);
  const trouble = scriptTrouble(sandbox).length > 0;
  const good = !trouble && happenings.every((one) => one.seen === true);
  const lines = [
    ...(await showResult(sandbox, ending.request)),
    '',
    '## The story',
    '',
    ...happenings.map(happeningLine),
    ...showNumbers(sandbox, record.events),
    ...showTruth(sandbox.model !== null),
    ...(good ? [] : showTrouble(sandbox)),
    '',
    endLine(ending, good),
  ];
  return { lines, code: good ? 0 : 1 };
}

async function recordOf(sandbox: Sandbox, { request }: Ending): Promise<StoryRecord> {
  const { fullName } = sandbox.repository;
  const repo = sandbox.hub.repository(fullName);
  const offers = [...repo.issues.values()].filter(
    ({ state, pull }) => state === 'open' && pull?.headRef === `foreman/${request}/work`,
  );
  return {
    events: await readJournal(sandbox.hub, fullName, request),
    calls: sandbox.model?.requests ?? null,
    failedJobs: failedJobs(sandbox.runner)
      .map((job) => job.name)
      .filter((name) => !name.endsWith('/ verify')),
    offered: offers.length === 1 && offers[0]?.pull?.baseRef === repo.defaultBranch,
  };
}

const happeningLine = ({ label, seen }: Happening): string =>
  `${seen === null ? 'not known' : seen ? 'seen     ' : 'NOT SEEN '}  ${label}`;

function endLine({ kind, view }: Ending, good: boolean): string {
  const seconds = `${view.seconds.toFixed(0)} s`;
  if (kind === 'timeout') return `The time was up after ${seconds}.`;
  return good
    ? `All of it in ${seconds}.`
    : `Nothing moves any more after ${seconds}; not everything was seen.`;
}
