import { buildWorkPrefix, planLine } from '../../craft/prompt/build-work-prompt.ts';
import { chooseModel } from '../../domain/choose-model.ts';
import type { Config } from '../../domain/config.ts';
import { hashValue } from '../../domain/hash.ts';
import type { Allowance, Spent } from '../../domain/journal.ts';
import type { PlanBrief } from '../../domain/plan-brief.ts';
import type { WorkPlan } from '../../domain/plan.ts';
import { tasksOf } from '../../domain/plan.ts';
import { routeWorker } from '../../domain/route-worker.ts';
import { dataBlock } from '../../text/data-block.ts';
import { askModel } from '../ask-model.ts';
import { loadWorker } from '../load-profiles.ts';
import type { ModelDeps } from '../model-deps.ts';
import { textsOf } from '../model-deps.ts';
import { repositoryMap } from '../repository-map.ts';
import { restOf, spentOn } from '../spent.ts';
import { workerRequest } from '../work/worker-request.ts';

/**
 * Fills the model's cache with what the workers' prompts begin with, once per worker type: workers that start together would all
 * miss it (docs: prompt caching). A warm-up that fails costs nothing but the cache.
 */
export async function warmWorkers(
  deps: ModelDeps,
  config: Config,
  { brief, plan, allowance }: { brief: PlanBrief; plan: WorkPlan; allowance: Allowance },
): Promise<readonly Spent[]> {
  const map = await repositoryMap(deps.mapTree);
  const spent: Spent[] = [];
  for (const pool of poolsOf(config, plan)) {
    const profile = await loadWorker(pool, deps.profiles, textsOf(deps.tree));
    const { model } = chooseModel(config.models, profile, pool.name);
    const prefix = buildWorkPrefix(
      {
        request: { title: brief.title, text: brief.text },
        plan: tasksOf(plan).map(planLine),
        repositoryMap: map,
        notes: [],
        sharedNonce: hashValue(plan),
        profile: { name: profile.name, instructions: profile.instructions, model, tools: [...profile.tools] },
      },
      dataBlock,
    );
    const request = workerRequest(profile, model, prefix);
    const warm = [
      { role: 'user' as const, content: [{ type: 'text' as const, text: 'Wait for your task.' }] },
    ];
    const outcome = await askModel(deps, {
      ...request,
      maxTokens: 0,
      messages: warm,
      patience: { maxRepeats: 0, waitBudgetMs: 0 },
      budget: { allowance: restOf(allowance, spent), price: deps.price(model) },
    });
    spent.push(spentOn(model, outcome.calls, deps.price));
  }
  return spent;
}

/** The pools that serve the plan's workers, each once; only types with more than one task gain by it. */
function poolsOf(config: Config, plan: WorkPlan): readonly Config['pools'][number][] {
  const routed = tasksOf(plan).flatMap((task) => {
    const route = routeWorker(config, task.worker);
    return route.ok ? [route.value.pool] : [];
  });
  return config.pools.filter((pool) => routed.filter((one) => one.name === pool.name).length > 1);
}
