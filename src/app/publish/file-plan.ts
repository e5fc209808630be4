import { hashValue } from '../../domain/hash.ts';
import { ForemanError } from '../../domain/fault.ts';
import type { TaskKey } from '../../domain/ids.ts';
import type { WorkPlan } from '../../domain/plan.ts';
import { epicOf } from '../../domain/epic.ts';
import type { SubIssueView } from '../../domain/world.ts';
import { tasksOf } from '../../domain/plan.ts';
import { decideGrants, grantsOrIdle } from '../../flow/decide-grants.ts';
import { foresee } from '../../flow/replay.ts';
import { decideOn } from '../decide-on.ts';
import { configOf, configText } from '../load-config.ts';
import type { LoadedRequest } from '../load-request.ts';
import { poolsOf } from '../pools-of.ts';
import { dayTaken } from './day-taken.ts';
import { ensureBlocks } from './ensure-blocks.ts';
import { ensureLabels } from './ensure-labels.ts';
import { ensureWorkBranch } from './ensure-work-branch.ts';
import { ensureContractComment } from './ensure-contract-comment.ts';
import type { Place } from './file-once.ts';
import { fileTasks } from './file-tasks.ts';
import type { Filed } from './file-tasks.ts';
import type { Publishing } from './publishing.ts';
import { planShown } from './show-plan.ts';

/** Files every task of the journalled plan, makes the work branch, and grants what is ready in the same append. */
export async function filePlan(at: Publishing): Promise<LoadedRequest> {
  const plan = planToFile(at);
  const made = plan.kind === 'single' ? await fileSingle(at, plan) : await fileTasks(at, plan);
  const { places, opened } = made;
  if (plan.kind === 'tasks') await ensureBlocks(at, plan, places);
  const work = plan.kind === 'single' ? at.world.target.head : await ensureWorkBranch(at);
  const day = await dayTaken(at);
  const filed = { type: 'filed' as const, tasks: rows(places), work };
  return decideOn(
    at,
    { request: at.state.request, texts: [configText], seen: withFiled(made, plan) },
    ({ state, world }) => {
      if (state.phase !== 'planned') return grantsOrIdle(state, poolsOf(configOf(world), day));
      const after = foresee(state, [...opened, filed], at.job.run);
      const grants = decideGrants(after, poolsOf(configOf(world), day));
      return {
        events: [...opened, filed, ...grants.events],
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

/** A plan of one task gets no issue of its own. */
async function fileSingle(at: Publishing, plan: Extract<WorkPlan, { kind: 'single' }>): Promise<Filed> {
  await ensureLabels(at, plan);
  return { places: await ensureContractComment(at, plan.task), opened: [], loaded: at };
}

/** What was read before the issues were made, with them: their titles are shown from here on. */
function withFiled({ places, opened, loaded }: Filed, plan: WorkPlan): LoadedRequest {
  const { state, world } = loaded;
  const known = new Set(world.subIssues.map((issue) => issue.number));
  const epics = new Map(opened.flatMap((event) => event.epics).map((epic) => [epic.nonce, epic.issue]));
  const made = tasksOf(plan).flatMap(({ key, title }): SubIssueView[] => {
    const place = places.get(key);
    if (!place || known.has(place.issue)) return [];
    const epic = epicOf(state.epics, key);
    const parent = (epic && (epic.issue ?? epics.get(epic.nonce))) ?? state.issue;
    return [{ number: place.issue, parent, node: place.node, title, body: '', ours: true, open: true }];
  });
  return { ...loaded, world: { ...world, subIssues: [...world.subIssues, ...made] } };
}

const rows = (places: ReadonlyMap<TaskKey, Place>) =>
  [...places].map(([key, place]) => ({ key, issue: place.issue, node: place.node }));
