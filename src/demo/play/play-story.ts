import { setTimeout as sleep } from 'node:timers/promises';
import type { Board } from '../board/board.ts';
import { lookAt, type View } from '../board/view.ts';
import type { Sandbox } from '../sandbox.ts';
import { createMona, type Mona, type Words } from './mona.ts';

/** How a story ended: nothing moves any more, its time is up, or somebody has stopped it. */
export interface Ending {
  readonly request: number;
  readonly kind: 'quiet' | 'timeout' | 'stopped';
  readonly view: View;
}

export interface Play {
  readonly sandbox: Sandbox;
  readonly board: Board;
  readonly words: Words;
  /** The maintainer is busy and answers no question before so many tasks are done, unless all else waits for it. */
  readonly patience: number;
  readonly mostMs: number;
  readonly stop: AbortSignal;
}

const STEP_MS = 100;

/** Lets the maintainer ask for the work and answer what comes back, until nothing moves any more. */
export async function playStory(play: Play): Promise<Ending> {
  const { sandbox, board, words } = play;
  const started = Date.now();
  const mona = createMona(sandbox, words);
  board.say(`mona opens an issue, and writes: ${words.request}`);
  const request = await mona.ask();
  const answered = new Set<number>();
  for (;;) {
    const quiet = await Promise.race([sandbox.runner.whenIdle().then(() => true), sleep(STEP_MS, false)]);
    const view = lookAt(sandbox, request, started);
    board.show(view);
    const moved = await answerQuestions(play, { mona, request, view, answered, quiet });
    if (quiet && !moved) return { request, kind: 'quiet', view };
    if (play.stop.aborted) return { request, kind: 'stopped', view };
    if (Date.now() - started > play.mostMs) return { request, kind: 'timeout', view };
  }
}

interface Moment {
  readonly mona: Mona;
  readonly request: number;
  readonly view: View;
  readonly answered: Set<number>;
  readonly quiet: boolean;
}

/** Whether the maintainer has written something; each task is answered once. */
async function answerQuestions({ board, words, patience }: Play, moment: Moment): Promise<boolean> {
  const { mona, request, view, answered, quiet } = moment;
  const done = view.tasks.filter((task) => task.state === 'done').length;
  const open = view.tasks.filter((task) => task.state === 'question' && !answered.has(task.issue));
  if (done < patience && !quiet) return false;
  for (const task of open) {
    answered.add(task.issue);
    board.say(`mona answers #${task.issue}: ${words.answer}`);
    await mona.answer(request, task);
  }
  return open.length > 0;
}
