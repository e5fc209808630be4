import { hashValue } from '../../domain/hash.ts';
import type { TaskKey } from '../../domain/ids.ts';
import type { Plan, WorkPlan } from '../../domain/plan.ts';
import { tasksOf } from '../../domain/plan.ts';
import { isDone, isOnRequest, isOpenAddition } from '../../domain/request-state.ts';
import type { RequestState, TaskState } from '../../domain/request-state.ts';
import { approvalReason } from '../../flow/decide-approval.ts';
import { additionOf, decideDropMore, decidePlanMore } from '../../flow/decide-add-tasks.ts';
import { renumberTasks } from '../../plan/renumber-tasks.ts';
import { validatePlan } from '../../plan/validate-plan.ts';
import { renderMoreNeeded, renderNotAdded } from '../../report/addition.ts';
import { renderAnswer, renderDecline } from '../../report/talk.ts';
import { parseContract } from '../../text/contract-body.ts';
import { decideOn } from '../decide-on.ts';
import type { DecideRef } from '../decide-on.ts';
import { commentBy, ensureComment } from '../ensure-comment.ts';
import { keptNonces } from '../stops-of.ts';
import { configOf, configText } from '../load-config.ts';
import type { LoadedRequest } from '../load-request.ts';
import { planBeside, plansText } from '../plan-summaries.ts';
import { placeOfRequest } from '../place-of.ts';
import { overlapsOf } from './conflicts-of.ts';
import { planSize } from './plan-size.ts';
import type { Publishing } from './publishing.ts';
import { showPlan } from './show-plan.ts';
import { limitsOf } from './plan-limits.ts';

/** Writes the plan of an addition into the journal and shows it; says why there is none, or what the foreman answered instead. */
export async function takeMore(at: Publishing, comment: number): Promise<LoadedRequest> {
  const artifact = at.input.artifact;
  const plan = artifact?.plan ?? null;
  if (additionOf(at.state, comment)?.status !== 'asked') return shownAgain(at, { comment, plan });
  if (plan === null) {
    const why = [artifact?.why ?? '', ...(artifact?.problems ?? [])].join(' ');
    return drop(at, { comment, why: 'failed', say: (place) => renderNotAdded(place, why) });
  }
  if (plan.kind !== 'tasks' && plan.kind !== 'single')
    return drop(at, { comment, why: 'talk', say: (place) => talk(place, plan) });
  const existing = keysOf(at.state);
  // A label asks for one task at first; what is asked for besides is planned like any other work.
  const limits = { ...(await limitsOf(at)), existing, only: undefined };
  const maxTasks = Math.max(0, limits.maxTasks - existing.length);
  const problems = validatePlan(renumberTasks(plan, existing), { ...limits, maxTasks });
  if (problems.length > 0) {
    const why = problems.map((one) => one.message).join(' ');
    return drop(at, { comment, why: 'failed', say: (place) => renderNotAdded(place, why) });
  }
  return write(at, { comment, plan });
}

/** A run that died between writing the plan down and showing it does so when it is run again; nobody else holds that plan. */
async function shownAgain(
  at: Publishing,
  { comment, plan }: { comment: number; plan: Plan | null },
): Promise<LoadedRequest> {
  const status = additionOf(at.state, comment)?.status;
  const work = plan?.kind === 'tasks' || plan?.kind === 'single' ? plan : null;
  if (work && (status === 'waits' || status === 'planned')) await showMore(at, { comment, plan: work });
  return at;
}

/** Every number that is taken: of tasks, and of those that still wait to be filed. */
export const keysOf = ({ tasks, additions }: Pick<RequestState, 'tasks' | 'additions'>): readonly TaskKey[] =>
  [...tasks, ...additions.filter(isOpenAddition).flatMap((one) => one.tasks)].map((task) => task.key);

async function write(
  at: Publishing,
  { comment, plan }: { comment: number; plan: WorkPlan },
): Promise<LoadedRequest> {
  const nonce = at.deps.ids.nonce();
  const taskNonce = keptNonces(at.deps.ids);
  const { approval } = configOf(at.world);
  const beside: DecideRef['beside'] = (after) => {
    const hash = additionOf(after.state, comment)?.plan ?? null;
    return hash === null ? [] : planBeside(after, plan, hash);
  };
  const decided = await decideOn(
    at,
    { request: at.state.request, texts: [configText, plansText(at.state.request)], seen: at, beside },
    async (now) => {
      const numbered = renumberTasks(plan, keysOf(now.state));
      const asked = additionOf(now.state, comment)?.kind === 'plan';
      return decidePlanMore(now.state, {
        comment,
        hash: hashValue(numbered),
        tasks: tasksOf(numbered),
        conflicts: await overlapsOf(at, [...openRows(now), ...rowsOf(numbered)]),
        waits: approvalReason(approval, planSize(at, numbered, { asked, first: false })) !== null,
        nonce,
        taskNonce,
        spent: at.input.artifact?.spent ?? [],
      });
    },
  );
  const after: Publishing = { ...at, ...decided };
  await showMore(after, { comment, plan });
  return after;
}

/** Shows what was planned, with the numbers that the journal gave it. */
async function showMore(
  at: Publishing,
  { comment, plan }: { comment: number; plan: WorkPlan },
): Promise<void> {
  const addition = additionOf(at.state, comment);
  if (!addition || addition.plan === null) return;
  const others = { ...at.state, additions: at.state.additions.filter((one) => one.comment !== comment) };
  const numbered = renumberTasks(plan, keysOf(others));
  if (hashValue(numbered) !== addition.plan) return;
  const { approval } = configOf(at.world);
  const size = planSize(at, numbered, { asked: addition.kind === 'plan', first: false });
  const waits = addition.status === 'waits' ? (approvalReason(approval, size) ?? 'always') : null;
  await showPlan(at, { plan: numbered, hash: addition.plan, nonce: addition.nonce, waits, more: true });
}

const rowsOf = (plan: WorkPlan) =>
  tasksOf(plan).map(({ key, contract }) => ({
    key,
    globs: contract.boundaries,
    lock: contract.dependencies === true,
  }));

/** The boundaries of tasks that are not done, from their issues; one that cannot be read may be anywhere. */
function openRows({ state, world }: LoadedRequest) {
  const bodies = new Map(world.subIssues.map((issue) => [issue.number, issue.body]));
  const bodyOf = (task: TaskState) =>
    isOnRequest(state, task) ? commentBy(world.issue, task.nonce)?.body : bodies.get(task.issue ?? 0);
  return state.tasks
    .filter((task) => !isDone(task) || state.mode === 'single')
    .map((task) => {
      const read = parseContract(bodyOf(task) ?? '');
      const known = read.ok && hashValue(read.value) === task.contract;
      const lock = known && read.value.dependencies === true;
      return { key: task.key, globs: known ? read.value.boundaries : ['**'], lock };
    });
}

type Talk = Exclude<Plan, WorkPlan>;

function talk(place: ReturnType<typeof placeOfRequest>, plan: Talk): string {
  if (plan.kind === 'answer') return renderAnswer(place, plan);
  return plan.kind === 'decline'
    ? renderDecline(place, plan.reason)
    : renderMoreNeeded(place, plan.questions);
}

interface Dropping {
  readonly comment: number;
  readonly why: 'talk' | 'failed';
  readonly say: (place: ReturnType<typeof placeOfRequest>) => string;
}

/** Nothing is added, and the person who asked is told. */
export async function drop(at: Publishing, { comment, why, say }: Dropping): Promise<LoadedRequest> {
  const nonce = at.deps.ids.nonce();
  const spent = at.input.artifact?.spent ?? [];
  const decided = await decideOn(at, { request: at.state.request, seen: at }, ({ state }) =>
    decideDropMore(state, comment, { why, nonce, spent }),
  );
  const kept = additionOf(decided.state, comment)?.nonce ?? nonce;
  const now = { ...at, ...decided };
  await ensureComment(now, now.world.issue, { nonce: kept, body: say(placeOfRequest(now, kept)) });
  return now;
}
