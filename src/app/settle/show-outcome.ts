import type { Change, Made } from '../../domain/change.ts';
import { ForemanError } from '../../domain/fault.ts';
import { shownState, taskOf } from '../../domain/request-state.ts';
import type { TaskState } from '../../domain/request-state.ts';
import type { Answer } from '../../ports/answer.ts';
import { configOf } from '../load-config.ts';
import { issueOfTask } from '../issue-of-task.ts';
import { loadAccepted } from '../load-request.ts';
import { statusChange } from '../show-status.ts';
import { stateLabelChanges } from '../state-labels.ts';
import { commentsDue } from './comments-due.ts';
import { finalPull } from './final-pull.ts';
import { landingMoves } from './landing-moves.ts';
import { settledBy } from './publish-verdict.ts';
import type { Settling } from './run-settle.ts';

const MOST_TRIES = 4;

/**
 * Makes the world look like the journal, for this leg's tasks and the request: work branch, comments, labels, issues, status, last pull
 * request, in one request. A lost answer is settled by looking again: only what is still missing is written the second time.
 */
export async function showOutcome(at: Settling): Promise<void> {
  let seen = at;
  for (let tries = 1; ; tries += 1) {
    const changes = dueChanges(seen);
    if (changes.length === 0) return;
    const answers = await at.deps.forge.change(changes);
    const lost = answers.some(
      (answer) => answer.kind === 'unknown' || (answer.kind === 'refused' && answer.code === 'limited'),
    );
    for (const [index, answer] of answers.entries()) check(seen, changes[index], answer);
    const stale = journalMoved(seen, changes, answers);
    // The last pull request has a number only now, and the status asks for its review.
    const opened = changes.some((change) => change.do === 'open-pull');
    if ((!lost && !stale && !opened) || tries >= MOST_TRIES) return;
    if (lost || stale) await at.deps.clock.sleep(300 * 2 ** tries * (1 + at.deps.ids.random()));
    seen = { ...at, ...(await lookAgain(at)) };
  }
}

function dueChanges(at: Settling): readonly Change[] {
  const settled = settledBy(at);
  const tasks = (settled?.tasks ?? []).map((key) => taskOf(at.state, key));
  const status = statusChange(at, []);
  return [
    ...landingMoves(at),
    ...tasks.flatMap((task) => commentsDue(at, task)),
    ...tasks.flatMap((task) => issueChanges(at, task)),
    ...finalPull(at),
    ...(status ? [status] : []),
  ];
}

/** The label of the state, and the end of the claim; a single task's issue stays open for its pull request. */
function issueChanges(at: Settling, task: TaskState): readonly Change[] {
  const { state, world } = at;
  const issue = issueOfTask(world, task);
  const shown = shownState(state, task);
  const labels = stateLabelChanges(world, issue, { shown, names: configOf(world).names });
  const claimed = issue.assignees.filter((one) => one.name === world.claimer?.name).map((one) => one.id);
  const idle = task.status !== 'working';
  const over = shown === 'done' && issue.open && state.mode === 'tasks';
  return [
    ...labels,
    ...(idle && claimed.length > 0 ? [{ do: 'unassign' as const, from: issue.node, users: claimed }] : []),
    ...(over ? [{ do: 'close-issue' as const, issue: issue.node, reason: 'COMPLETED' as const }] : []),
  ];
}

function check(at: Settling, change: Change | undefined, answer: Answer<Made>): void {
  if (answer.kind === 'done' || answer.kind === 'unknown' || !change) return;
  if (change.do === 'refs' && change.moves.some((move) => move.after !== null)) {
    throw new ForemanError(
      'work-moved',
      `The work branch of request ${at.state.request} is not where the journal left it; nothing was overwritten (${answer.message}).`,
    );
  }
  at.deps.log.warn(`Not shown (${change.do}): ${answer.message}`);
}

/** Somebody wrote the journal after we read it: what we just wrote into the status may be older than what they wrote. */
function journalMoved(at: Settling, changes: readonly Change[], answers: readonly Answer<Made>[]): boolean {
  const index = changes.findIndex((change) => change.do === 'edit-comment');
  const answer = answers[index];
  return (
    answer?.kind === 'done' && answer.value.journal !== null && answer.value.journal !== at.world.journalHead
  );
}

async function lookAgain(at: Settling) {
  return loadAccepted(at.deps, at.ref);
}
