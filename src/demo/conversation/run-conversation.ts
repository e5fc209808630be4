import { createBoard } from '../board/board.ts';
import { createCountingJudge } from '../closing/counting-judge.ts';
import { scriptTrouble, showTrouble } from '../closing/show-trouble.ts';
import { showTruth } from '../closing/show-truth.ts';
import { STOPPED, type DemoSetting } from '../run-demo.ts';
import { startSandbox } from '../sandbox.ts';
import type { Act, Seen, Thread } from './act.ts';
import { houseRules } from './acts/house-rules.ts';
import { planAct } from './acts/plan.ts';
import { retryAct } from './acts/retry.ts';
import { reviewAct } from './acts/review.ts';
import { stopAndMoney } from './acts/stop-and-money.ts';
import { whileItRuns } from './acts/while-it-runs.ts';
import { tillProject } from './project.ts';
import { createScene, NothingCame, type Scene } from './scene.ts';
import { script } from './scenes.ts';

const MINUTE = 60_000;

/** The turns of the conversation, in order; each goes on where the one before ended. */
export const acts: readonly Act[] = [planAct, whileItRuns, stopAndMoney, retryAct, reviewAct, houseRules];

/** Plays a whole conversation with Foreman in one sitting and tells what was seen; the exit code is 1 where something was not. */
export async function runConversation({ options, dir, env, stop }: DemoSetting): Promise<number> {
  const judge = createCountingJudge();
  const sandbox = await startSandbox({
    dir,
    project: tillProject,
    model: { script, patienceMs: 10 * MINUTE },
    hub: { judge: judge.judge },
    ...(options.action === null ? {} : { action: options.action }),
  });
  try {
    const board = createBoard(process.stdout, options.plain || env['CI'] !== undefined);
    board.say(
      `A small GitHub is up at ${sandbox.hub.url}, with ${sandbox.repository.fullName}. The model is scripted.`,
    );
    const seen = await playActs(createScene(sandbox, board, stop), acts);
    board.end();
    if (stop.aborted) return STOPPED;
    const trouble = scriptTrouble(sandbox);
    const good = seen.every((one) => one.seen) && trouble.length === 0 && sandbox.hub.violations.length === 0;
    const lines = [
      '',
      '## The conversation',
      '',
      ...seen.map((one) => `${one.seen ? 'seen     ' : 'NOT SEEN '}  ${one.label}`),
      '',
      `${judge.judged()} requests and answers checked against GitHub's own schemas, ${sandbox.hub.violations.length} violations`,
      ...sandbox.hub.violations.map((one) => `  ${one}`),
      ...showTruth(true),
      ...(good ? [] : showTrouble(sandbox)),
      '',
      good ? 'All of it was seen.' : 'Not everything was seen.',
    ];
    for (const line of lines) console.log(line);
    return good ? 0 : 1;
  } finally {
    await sandbox.close();
  }
}

/** Plays turns in order; what one that did not come about would have shown is not seen, and neither is what follows it. */
export async function playActs(scene: Scene, turns: readonly Act[]): Promise<readonly Seen[]> {
  const thread: Thread = { receipt: 0, coins: 0, closing: 0 };
  const seen: Seen[] = [];
  let ended = false;
  for (const act of turns) {
    if (!ended) scene.board.say(`\n# ${act.title}\n`);
    const shown = ended
      ? []
      : await act.play(scene, thread).catch((error: unknown) => {
          if (!(error instanceof NothingCame)) throw error;
          scene.board.say(`  ${error.message}`);
          ended = true;
          return [];
        });
    seen.push(...act.labels.map((label, at) => ({ label, seen: shown[at] ?? false })));
  }
  return seen;
}
