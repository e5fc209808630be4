import { hashValue } from '../../domain/hash.ts';
import type { WorkPlan } from '../../domain/plan.ts';
import { tasksOf } from '../../domain/plan.ts';
import type { Addition } from '../../domain/request-state.ts';
import { nothing } from '../../flow/decision.ts';
import { additionOf } from '../../flow/decide-add-tasks.ts';
import { withTasksOf } from '../../flow/replay/additions.ts';
import { renumberTasks } from '../../plan/renumber-tasks.ts';
import { renderNotAdded } from '../../report/addition.ts';
import { decideOn } from '../decide-on.ts';
import { commentBy } from '../ensure-comment.ts';
import { configText } from '../load-config.ts';
import type { LoadedRequest } from '../load-request.ts';
import { createFates, mayRunAgain } from '../runs-over.ts';
import { ensureBlocks } from './ensure-blocks.ts';
import { ensureWorkBranch } from './ensure-work-branch.ts';
import { fileTasks } from './file-tasks.ts';
import type { Publishing } from './publishing.ts';
import { planShown } from './show-plan.ts';
import { drop, keysOf } from './take-more.ts';

/**
 * Files what was planned besides and needs no more word. Only the run that wrote the plan down, or heard its approval, does so; another
 * one where that is over.
 */
export async function fileMore(at: Publishing): Promise<Publishing> {
  let now = at;
  for (const addition of at.state.additions) {
    if (addition.status === 'planned' && (await isOurs(at, addition)))
      now = { ...now, ...(await fileOne(now, addition)) };
  }
  return now;
}

/** Grants nothing: what all requests have taken of the day is looked up once, where everything that is ready is granted. */
async function fileOne(at: Publishing, addition: Addition): Promise<LoadedRequest> {
  const { comment } = addition;
  const plan = planOf(at, addition);
  if (!plan) return (await mayCome(at, addition)) ? at : unplanned(at, addition);
  const { rows, opened } = await issuesOf(at, { addition, plan });
  // A request of one task becomes one of many (ADR 12).
  const work = at.state.mode === 'single' ? await ensureWorkBranch(at) : null;
  return decideOn(at, { request: at.state.request, texts: [configText] }, ({ state }) => {
    if (additionOf(state, comment)?.status !== 'planned') return nothing('the addition is over');
    const grown = work !== null && state.mode === 'single' ? { work } : {};
    const event = { type: 'filed-more' as const, comment, tasks: [...rows], ...grown };
    return { events: [...opened, event], reason: `filed ${rows.length} more` };
  });
}

/** The plan that the journal means: this run's own, or the one that was shown and approved. */
function planOf(at: Publishing, { comment, plan: hash, nonce }: Addition): WorkPlan | null {
  if (hash === null) return null;
  const made = at.input.artifact?.more?.comment === comment ? at.input.artifact.plan : null;
  if (made?.kind === 'tasks' || made?.kind === 'single') {
    const additions = at.state.additions.filter((one) => one.comment !== comment);
    const numbered = renumberTasks(made, keysOf({ ...at.state, additions }));
    if (hashValue(numbered) === hash) return numbered;
  }
  return planShown(at.world.issue, { nonce, hash });
}

/** A plan that was never shown is with the run that made it: while the sweep may start that again, nothing is lost. */
async function mayCome(at: Publishing, addition: Addition): Promise<boolean> {
  const run = linesOf(at, addition).at(-1)?.run.id;
  if (run === undefined || run === at.job.run.id || isShown(at, addition)) return false;
  return mayRunAgain(await createFates(at).of(run));
}

const isShown = ({ world }: Publishing, { nonce }: Addition): boolean =>
  commentBy(world.issue, nonce) !== undefined;

function unplanned(at: Publishing, addition: Addition): Promise<LoadedRequest> {
  const why = isShown(at, addition) ? CHANGED : NOWHERE;
  return drop(at, { comment: addition.comment, why: 'failed', say: (place) => renderNotAdded(place, why) });
}

const CHANGED = 'The comment that showed its plan was changed, so that nothing of it can be trusted.';
const NOWHERE =
  'Its plan stands nowhere: the comment that showed it was removed, or the run that made it ended before.';

async function issuesOf(at: Publishing, { addition, plan }: { addition: Addition; plan: WorkPlan }) {
  const state = withTasksOf(at.state, addition);
  const filing: Publishing = { ...at, state, resumed: isAgain(at, addition) };
  const { places, opened } = await fileTasks(filing, plan);
  await ensureBlocks(filing, plan, places);
  const rows = tasksOf(plan).flatMap(({ key }) => {
    const place = places.get(key);
    return place ? [{ key, issue: place.issue, node: place.node }] : [];
  });
  return { rows, opened };
}

/** Whether an earlier attempt, or a run that is over, may have made issues of it already. */
const isAgain = (at: Publishing, addition: Addition): boolean =>
  at.job.run.attempt > 1 || linesOf(at, addition).at(-1)?.run.id !== at.job.run.id;

async function isOurs(at: Publishing, addition: Addition): Promise<boolean> {
  const run = linesOf(at, addition).at(-1)?.run.id;
  if (run === undefined || run === at.job.run.id) return true;
  return (await createFates(at).of(run)).kind === 'over';
}

export const linesOf = ({ entries }: Pick<Publishing, 'entries'>, { plan, comment }: Addition) =>
  entries.filter(
    ({ event }) =>
      (event.type === 'planned-more' && event.comment === comment) ||
      (event.type === 'approved' && event.plan === plan),
  );
