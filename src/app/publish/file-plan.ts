import { hashValue } from '../../domain/hash.ts';
import { ForemanError } from '../../domain/fault.ts';
import type { TaskKey } from '../../domain/ids.ts';
import type { WorkPlan } from '../../domain/plan.ts';
import { tasksOf } from '../../domain/plan.ts';
import { decideGrants, grantsOrIdle } from '../../flow/decide-grants.ts';
import { foresee } from '../../flow/replay.ts';
import { decideOn } from '../decide-on.ts';
import { configOf, configText } from '../load-config.ts';
import type { LoadedRequest } from '../load-request.ts';
import { poolsOf } from '../pools-of.ts';
import { dayTaken } from './day-taken.ts';
import { ensureBlocks } from './ensure-blocks.ts';
import { ensureIssues } from './ensure-issues.ts';
import type { Place } from './ensure-issues.ts';
import { ensureLabels } from './ensure-labels.ts';
import { ensureWorkBranch } from './ensure-work-branch.ts';
import { ensureContractComment } from './ensure-contract-comment.ts';
import type { Publishing } from './publishing.ts';
import { planShown } from './show-plan.ts';

/** Files every task of the journalled plan, makes the work branch, and grants what is ready in the same append. */
export async function filePlan(at: Publishing): Promise<LoadedRequest> {
  const plan = planToFile(at);
  const labels = await ensureLabels(at, plan);
  const places =
    plan.kind === 'single'
      ? await ensureContractComment(at, plan.task)
      : await ensureIssues(at, plan, labels);
  if (plan.kind === 'tasks') await ensureBlocks(at, plan, places);
  const work = plan.kind === 'single' ? at.world.target.head : await ensureWorkBranch(at);
  const day = await dayTaken(at);
  const filed = { type: 'filed' as const, tasks: rows(places), work };
  return decideOn(
    at,
    { request: at.state.request, texts: [configText], seen: withFiled(at, plan, places) },
    ({ state, world }) => {
      if (state.phase !== 'planned') return grantsOrIdle(state, poolsOf(configOf(world), day));
      const after = foresee(state, [filed], at.job.run);
      const grants = decideGrants(after, poolsOf(configOf(world), day));
      return {
        events: [filed, ...grants.events],
        reason: `filed ${filed.tasks.length} tasks; ${grants.reason}`,
      };
    },
  );
}

/** The plan whose hash the journal holds: this run's own, or the one that was shown and approved; never another run's. */
function planToFile({ state, input, world }: Publishing): WorkPlan {
  const plan = input.artifact?.plan;
  const filable = plan?.kind === 'tasks' || plan?.kind === 'single' ? plan : null;
  if (filable && hashValue(filable) === state.plan) return filable;
  const asked = state.questions.findLast((one) => one.why === 'approval');
  const shown = asked && state.plan && planShown(world.issue, { nonce: asked.nonce, hash: state.plan });
  if (shown) return shown;
  throw new ForemanError(
    'bad-artifact',
    `Request ${state.request} is planned but not filed, and this run does not hold its plan. Re-run the failed jobs of the run that made it.`,
  );
}

/** What was read before the issues were made, with them: their titles are shown from here on. */
function withFiled(at: Publishing, plan: WorkPlan, places: ReadonlyMap<TaskKey, Place>): LoadedRequest {
  const known = new Set(at.world.subIssues.map((issue) => issue.number));
  const made = tasksOf(plan).flatMap((task) => {
    const place = places.get(task.key);
    if (!place || known.has(place.issue)) return [];
    return [{ number: place.issue, node: place.node, title: task.title, body: '', ours: true, open: true }];
  });
  return { ...at, world: { ...at.world, subIssues: [...at.world.subIssues, ...made] } };
}

const rows = (places: ReadonlyMap<TaskKey, Place>) =>
  [...places].map(([key, place]) => ({ key, issue: place.issue, node: place.node }));
