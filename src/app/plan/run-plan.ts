import { chooseModel } from '../../domain/choose-model.ts';
import type { Config } from '../../domain/config.ts';
import { limitsOf, NONE_TAKEN, planAllowance } from '../../domain/budgets.ts';
import { ForemanError } from '../../domain/fault.ts';
import type { Allowance, Spent } from '../../domain/journal.ts';
import type { PlanArtifact, PlanBrief } from '../../domain/plan-brief.ts';
import type { Plan } from '../../domain/plan.ts';
import { tasksOf } from '../../domain/plan.ts';
import { routeWorker } from '../../domain/route-worker.ts';
import type { Profile } from '../../domain/profile.ts';
import { readToolNames } from '../../domain/read-tool.ts';
import { configPath } from '../../intake/config.ts';
import { buildPlanPrompt } from '../../plan/build-plan-prompt.ts';
import type { PlanPrompt } from '../../plan/build-plan-prompt.ts';
import type { PlanProblem } from '../../plan/plan-problem.ts';
import { readPlan } from '../../plan/read-plan.ts';
import { repairPrompt } from '../../plan/repair-prompt.ts';
import { validatePlan } from '../../plan/validate-plan.ts';
import type { PlanLimits } from '../../plan/validate-plan.ts';
import { findWorker, workerChoices } from '../../plan/worker-type.ts';
import type { ModelMessage } from '../../ports/model.ts';
import { compileGlobs } from '../../text/globs.ts';
import { dataBlock } from '../../text/data-block.ts';
import { askModel } from '../ask-model.ts';
import type { AskOutcome } from '../ask-model.ts';
import { configFrom } from '../load-config.ts';
import { loadForeman, loadProfiles } from '../load-profiles.ts';
import type { ModelDeps } from '../model-deps.ts';
import { textsOf } from '../model-deps.ts';
import { repositoryMap } from '../repository-map.ts';
import { textsIn } from '../rules-of.ts';
import { noPriceText, pricesOf } from '../price-of.ts';
import { restOf, spentOn } from '../spent.ts';
import { declineSeveral } from './decline-several.ts';
import { planFacts, verifyOf } from './plan-facts.ts';
import { warmWorkers } from './warm-workers.ts';

const MOST_TOKENS = 64_000;
const IDLE_MS = 180_000;

/** Asks the foreman model for a plan; one that cannot be used is repaired once, by the same conversation. */
export async function runPlan(deps: ModelDeps, brief: PlanBrief): Promise<PlanArtifact> {
  try {
    return await plan(await prepare(deps, brief), brief);
  } catch (error) {
    if (!(error instanceof ForemanError) || error.code !== 'bad-configuration') throw error;
    // The publish job has the token to say so on the issue; this one has none.
    return artifact(brief, { plan: null, problems: null, code: 'configuration', why: error.message }, []);
  }
}

async function plan(at: Planning, brief: PlanBrief): Promise<PlanArtifact> {
  const first = await ask(at, []);
  const read = judge(at, first);
  if (!read.problems || first.kind !== 'answered')
    return finish(at, brief, { judged: read, costs: [spent(at, first)] });
  at.deps.log.warn(`The plan cannot be used yet: ${read.problems.length} problems; asking for a repair.`);
  const again = await ask({ ...at, allowance: restOf(at.allowance, [spent(at, first)]) }, [
    { role: 'assistant', content: first.content },
    { role: 'user', content: [{ type: 'text', text: repairPrompt(read.problems) }] },
  ]);
  return finish(at, brief, { judged: judgeLast(at, again), costs: [spent(at, first), spent(at, again)] });
}

/** A valid plan warms the cache for its workers while it waits to be published. */
async function finish(
  at: Planning,
  brief: PlanBrief,
  { judged, costs }: { judged: Judgement; costs: readonly Spent[] },
): Promise<PlanArtifact> {
  const { plan } = judged;
  if (plan?.kind !== 'tasks' && plan?.kind !== 'single') return artifact(brief, judged, costs);
  const unpriced = tasksOf(plan)
    .map((task) => at.modelOf(task.worker))
    .find((model) => !at.deps.price(model));
  if (unpriced !== undefined)
    return artifact(
      brief,
      { plan: null, problems: null, code: 'configuration', why: noPriceText(unpriced) },
      costs,
    );
  const facts = await planFacts(at.deps, at, tasksOf(plan));
  // What is added to a running request begins with a plan that these workers do not share.
  const warm = plan.kind === 'tasks' && !brief.more;
  const allowance = restOf(at.allowance, costs);
  const warmed = warm ? await warmWorkers(at.deps, at.config, { brief, plan, allowance }) : [];
  return { ...artifact(brief, judged, [...costs, ...warmed]), facts };
}

interface Planning {
  readonly deps: ModelDeps;
  readonly config: Config;
  readonly profile: Profile;
  readonly model: string;
  readonly prompt: PlanPrompt;
  readonly limits: PlanLimits;
  readonly modelOf: (worker: string) => string;
  readonly allowance: Allowance;
}

async function prepare(wired: ModelDeps, brief: PlanBrief): Promise<Planning> {
  const read = brief.onPull ? textsIn(brief.onPull.rules) : textsOf(wired.tree);
  const config = configFrom((await read([configPath])).get(configPath));
  const deps = { ...wired, price: pricesOf(config, wired.price) };
  const profile = await loadForeman(deps.profiles, read);
  const loaded = await loadProfiles(config, deps.profiles, read);
  const existing = brief.more?.existing ?? [];
  const limits = {
    workers: workerChoices(loaded),
    maxTasks: Math.max(0, config.budgets.tasks - existing.length),
    isProtected: compileGlobs(config.protected),
    existing: existing.map((task) => task.key),
    only: brief.worker,
    alone: brief.onPull !== undefined,
  };
  const prompt = buildPlanPrompt({
    instructions: profile.instructions,
    workers: limits.workers,
    maxTasks: limits.maxTasks,
    verify: ((await verifyOf(deps, config))?.commands ?? []).map(({ run }) => run),
    shared: config.shared,
    map: await repositoryMap(deps.tree),
    memory: (brief.notes ?? []).map((note) => `- ${note}`).join('\n'),
    existing,
    only: brief.worker && (findWorker(limits.workers, brief.worker)?.type ?? brief.worker),
    onto: brief.onPull?.branch,
    request: { issue: brief.issue, title: brief.title, body: brief.body, text: brief.text },
    conversation: brief.conversation,
    dataBlock: (label, text) => dataBlock({ label, text, nonce: brief.nonce }),
  });
  const { model } = chooseModel(config.models, profile, 'foreman');
  if (!deps.price(model)) throw new ForemanError('bad-configuration', noPriceText(model));
  return {
    deps,
    config,
    profile,
    model,
    allowance: planAllowance(limitsOf(config.budgets), brief.money ?? NONE_TAKEN, brief.more !== undefined),
    prompt,
    limits,
    modelOf: modelFor(config, loaded),
  };
}

/** The model that serves a worker type, as its leg will choose it. */
const modelFor =
  (config: Config, loaded: Awaited<ReturnType<typeof loadProfiles>>) =>
  (worker: string): string => {
    const route = routeWorker(config, worker);
    const served = loaded.find(({ pool }) => route.ok && pool.name === route.value.pool.name);
    return served ? chooseModel(config.models, served.profile, served.pool.name).model : config.models.worker;
  };

function ask(
  { deps, profile, model, prompt, allowance }: Planning,
  more: readonly ModelMessage[],
): Promise<AskOutcome> {
  return askModel(deps, {
    model,
    maxTokens: MOST_TOKENS,
    system: prompt.system.map(({ text, cache }) => ({
      type: 'text',
      text,
      ...(cache ? { cache: '5m' as const } : {}),
    })),
    messages: [{ role: 'user', content: [{ type: 'text', text: prompt.user }] }, ...more],
    outputSchema: prompt.format,
    readTools: readToolNames.filter((name) => profile.tools.includes(name)),
    maxTurns: profile.maxTurns,
    idleTimeoutMs: IDLE_MS,
    budget: { allowance, price: deps.price(model) },
    ...(profile.effort === null ? {} : { effort: profile.effort }),
  });
}

interface Judgement {
  readonly plan: Plan | null;
  readonly problems: readonly PlanProblem[] | null;
  readonly code: PlanArtifact['code'];
  readonly why: string;
}

function judge({ limits }: Planning, outcome: AskOutcome): Judgement {
  if (outcome.kind === 'later')
    return { plan: null, problems: null, code: 'unavailable', why: outcome.message };
  if (outcome.kind === 'budget')
    return { plan: null, problems: null, code: 'budget', why: `${outcome.message} ${MORE}` };
  if (outcome.kind === 'never') return { plan: null, problems: null, code: 'never', why: outcome.message };
  if (outcome.stopReason !== 'end_turn') {
    return {
      plan: null,
      problems: null,
      code: 'invalid',
      why: `The foreman’s answer stopped early (${outcome.stopReason}).`,
    };
  }
  const read = readPlan(outcome.text);
  const problems = read.ok ? validatePlan(read.value, limits) : read.error;
  if (read.ok && problems.length === 0) return { plan: read.value, problems: null, code: 'planned', why: '' };
  return {
    plan: null,
    problems,
    code: 'invalid',
    why: 'The foreman’s plan could not be used, also after one repair.',
  };
}

function judgeLast(at: Planning, outcome: AskOutcome): Judgement {
  const judged = judge(at, outcome);
  const declined = outcome.kind === 'answered' ? declineSeveral(outcome.text, judged.problems) : null;
  return declined ? { plan: declined, problems: null, code: 'planned', why: '' } : judged;
}

const MORE = 'Write the command `resume budget $20`, with what the whole request may cost.';

const spent = ({ model, deps }: Planning, outcome: AskOutcome): Spent =>
  spentOn(model, outcome.calls, deps.price);

const artifact = (brief: PlanBrief, judged: Judgement, costs: readonly Spent[]): PlanArtifact => ({
  request: brief.request,
  plan: judged.plan,
  problems: (judged.problems ?? []).map((problem) => `${problem.at}: ${problem.message}`),
  why: judged.why,
  code: judged.code,
  spent: [...costs],
  ...(brief.more
    ? { more: { comment: brief.more.comment, known: brief.more.existing.map((task) => task.key) } }
    : {}),
});
