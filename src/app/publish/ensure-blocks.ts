import type { Change, Made } from '../../domain/change.ts';
import type { TaskKey } from '../../domain/ids.ts';
import type { WorkPlan } from '../../domain/plan.ts';
import { tasksOf } from '../../domain/plan.ts';
import type { Answer } from '../../ports/answer.ts';
import type { Place } from './file-once.ts';
import type { Publishing } from './publishing.ts';

const MOST_IN_REQUEST = 20;
const MOST_TRIES = 4;
const LONGEST_WAIT_MS = 60_000;

/**
 * Mirrors the plan's order as native dependencies. They are a view: what is refused because it is there already is fine. A task that
 * stands on the request's own issue is the parent of all others, and blocks nobody there.
 */
export async function ensureBlocks(
  at: Publishing,
  plan: WorkPlan,
  places: ReadonlyMap<TaskKey, Place>,
): Promise<void> {
  const edges = tasksOf(plan).flatMap((task) =>
    task.after.map((key) => ({ issue: places.get(task.key), by: places.get(key) })),
  );
  const changes = edges.flatMap(({ issue, by }): Change[] =>
    issue && by && by.issue !== at.state.issue ? [{ do: 'block', issue: issue.node, by: by.node }] : [],
  );
  for (let from = 0; from < changes.length; from += MOST_IN_REQUEST) {
    await showBlocks(at, changes.slice(from, from + MOST_IN_REQUEST));
  }
}

/** A dependency that is there already is refused, so that what was lost, limited or not yet to be found may be asked for again. */
async function showBlocks({ deps }: Publishing, blocks: readonly Change[]): Promise<void> {
  let due = blocks;
  for (let tries = 1; due.length > 0; tries += 1) {
    const answers = await deps.forge.change(due);
    const failed = answers.find(mayPass);
    due = due.filter((_block, index) => mayPass(answers[index]));
    if (!failed) return;
    if (tries >= MOST_TRIES) {
      deps.log.warn(`A dependency could not be shown: ${failed.kind === 'done' ? '' : failed.message}`);
      return;
    }
    const asked = failed.kind === 'refused' ? (failed.retryAfterMs ?? 0) : 0;
    await deps.clock.sleep(Math.min(LONGEST_WAIT_MS, Math.max(asked, 500 * 2 ** tries)));
  }
}

const mayPass = (answer: Answer<Made> | undefined): boolean =>
  answer?.kind === 'unknown' ||
  (answer?.kind === 'refused' && (answer.code === 'limited' || answer.code === 'not-found'));
