import type { ApprovalReason } from '../../domain/approval-reason.ts';
import { hashValue } from '../../domain/hash.ts';
import type { Plan, WorkPlan } from '../../domain/plan.ts';
import { approvalReason } from '../../flow/decide-approval.ts';
import { decidePlan } from '../../flow/decide-plan.ts';
import { validatePlan } from '../../plan/validate-plan.ts';
import { decideOn } from '../decide-on.ts';
import type { DecideRef } from '../decide-on.ts';
import { configOf, configText } from '../load-config.ts';
import type { LoadedRequest } from '../load-request.ts';
import { planBeside } from '../plan-summaries.ts';
import { showStatus } from '../show-status.ts';
import { keptNonces } from '../stops-of.ts';
import { keepCost } from './keep-cost.ts';
import { conflictsOf } from './conflicts-of.ts';
import { limitsOf } from './plan-limits.ts';
import { isFirstRequest, planSize } from './plan-size.ts';
import type { Publishing } from './publishing.ts';
import { hideQuestionLabel, sayTalk } from './say-talk.ts';
import { takeMore } from './take-more.ts';

export type Taken =
  | { readonly kind: 'goes-on'; readonly loaded: LoadedRequest }
  | { readonly kind: 'stuck'; readonly why: string };

/** Writes a valid plan into the journal, once; says on the issue why there is none, or what the foreman answered instead. */
export async function takePlan(at: Publishing): Promise<Taken> {
  const { state, input } = at;
  if (state.phase === 'running') return takeAdditions(at);
  const plan = input.artifact?.plan ?? null;
  // What was answered instead of a plan is said by whoever wrote it down, or by a further attempt of that run.
  if (state.phase === 'finished' && plan !== null && !isWork(plan) && hashValue(plan) === state.plan)
    await sayTalk(at, plan);
  if (state.phase !== 'requested') return { kind: 'goes-on', loaded: at };
  if (plan === null) return stuck(at, whyNoPlan(at));
  const problems = validatePlan(plan, await limitsOf(at));
  if (problems.length > 0)
    return stuck(at, `The plan cannot be used: ${problems.map((one) => one.message).join(' ')}`);
  const loaded = await writePlan(at, plan);
  if (plan.kind !== 'questions') await hideQuestionLabel({ ...at, ...loaded });
  if (plan.kind === 'tasks' || plan.kind === 'single') return { kind: 'goes-on', loaded };
  await sayTalk({ ...at, ...loaded }, plan);
  return { kind: 'goes-on', loaded };
}

/** What was asked for while the request ran: the plan of this run. Where its job died it stays asked for, and a further attempt plans it. */
async function takeAdditions(at: Publishing): Promise<Taken> {
  const { artifact, planDied } = at.input;
  if (artifact?.more) return { kind: 'goes-on', loaded: await takeMore(at, artifact.more.comment) };
  const asked = at.state.additions.some((one) => one.status === 'asked');
  return planDied && asked ? stuck(at, whyNoPlan(at)) : { kind: 'goes-on', loaded: at };
}

function whyNoPlan({ input }: Publishing): string {
  if (input.artifact) return [input.artifact.why, ...input.artifact.problems].join(' ');
  if (input.planDied)
    return 'The plan job ended without a plan; its log says why. Run the failed jobs again.';
  return 'There is no plan yet; run the workflow of the request again.';
}

async function stuck(at: Publishing, why: string): Promise<Taken> {
  await showStatus({ ...at, ...(await keepCost(at)) }, { title: why });
  return { kind: 'stuck', why };
}

async function writePlan(at: Publishing, plan: Plan): Promise<LoadedRequest> {
  const { deps } = at;
  const conflicts = await conflictsOf(at, plan);
  const nonces = { plan: deps.ids.nonce(), question: deps.ids.nonce() };
  const taskNonce = keptNonces(deps.ids);
  const first = isWork(plan) && (await isFirstRequest(at));
  const waits = isWork(plan) && whyWaits(at, plan, first) !== null;
  const hash = hashValue(plan);
  const beside: DecideRef['beside'] = (after) => (isWork(plan) ? planBeside(after, plan, hash) : []);
  return decideOn(at, { request: at.state.request, texts: [configText], seen: at, beside }, ({ state }) =>
    decidePlan(state, {
      plan,
      hash,
      conflicts,
      spent: at.input.artifact?.spent ?? [],
      nonces,
      taskNonce,
      waits,
      first,
    }),
  );
}

const isWork = (plan: Plan): plan is WorkPlan => plan.kind === 'tasks' || plan.kind === 'single';

/** Why the plan of a request waits for a person; null where it may be built at once. */
export const whyWaits = (at: Publishing, plan: WorkPlan, first: boolean): ApprovalReason | null =>
  approvalReason(configOf(at.world).approval, planSize(at, plan, { asked: at.state.kind === 'plan', first }));
