import { buildWorkPrompt } from '../../craft/prompt/build-work-prompt.ts';
import { chooseModel } from '../../domain/choose-model.ts';
import type { ClaimBrief } from '../../domain/claim-brief.ts';
import type { Config } from '../../domain/config.ts';
import { ForemanError } from '../../domain/fault.ts';
import type { WorkArtifact } from '../../domain/leg.ts';
import type { Profile } from '../../domain/profile.ts';
import { routeWorker } from '../../domain/route-worker.ts';
import { configPath } from '../../intake/config.ts';
import { dataBlock } from '../../text/data-block.ts';
import { askModel } from '../ask-model.ts';
import type { AskOutcome } from '../ask-model.ts';
import { configFrom } from '../load-config.ts';
import { loadWorker } from '../load-profiles.ts';
import type { ReadTexts } from '../load-profiles.ts';
import type { ModelDeps } from '../model-deps.ts';
import { textsOf } from '../model-deps.ts';
import { repositoryMap } from '../repository-map.ts';
import { noPriceText, pricesOf } from '../price-of.ts';
import { textsIn } from '../rules-of.ts';
import type { Rules } from '../rules-of.ts';
import { NOTHING_SPENT, spentOn } from '../spent.ts';
import { auditDelivery } from './audit-delivery.ts';
import { lookUp } from './look-up.ts';
import type { ToLookUp } from './look-up.ts';
import { workerRequest } from './worker-request.ts';

const MOST_TOKENS = 64_000;
const IDLE_MS = 120_000;

/** Asks the worker model for one task. What it answers is text in a file; another job judges it. */
export async function runWork(deps: ModelDeps, claim: ClaimBrief): Promise<WorkArtifact> {
  const { request, term, task, contract, requests = 0, told } = claim;
  const named = { request, term, task, contract, requests, told };
  if (claim.brief === null)
    return { ...named, ...silent(claim.problem ?? 'There is nothing to ask.'), outcome: 'never' };
  const worker = await workerFor(deps, claim.brief.task.worker, claim.rules);
  const { profile, model, price } = worker;
  const { allowance } = claim;
  if (allowance && !price(model)) return { ...named, ...silent(noPriceText(model)), outcome: 'never' };
  const prompt = buildWorkPrompt(
    {
      ...claim.brief,
      repositoryMap: await repositoryMap(deps.mapTree),
      profile: { name: profile.name, instructions: profile.instructions, model, tools: [...profile.tools] },
    },
    dataBlock,
  );
  const outcome = await askModel(deps, {
    ...workerRequest(profile, model, prompt.system),
    maxTokens: MOST_TOKENS,
    messages: [{ role: 'user', content: [{ type: 'text', text: prompt.user }] }],
    idleTimeoutMs: IDLE_MS,
    ...(allowance ? { budget: { allowance, price: price(model) } } : {}),
  });
  const spent = spentOn(model, outcome.calls, price);
  deps.log.info(`${model}: ${outcome.kind}, ${spent.calls} calls, ${spent.output} tokens out`);
  const answer = { ...taken(outcome), spent };
  const beside =
    answer.outcome === 'answered' ? await auditAndLookUp(deps, claim, { ...worker, answer }) : {};
  return { ...named, terms: claim.brief.task.contract, ...answer, ...beside };
}

/** What is asked besides about an answer, in the one step that has the model's key: an audit of files, a look for what a question asks. */
async function auditAndLookUp(
  deps: ModelDeps,
  { brief, allowance, words = [] }: ClaimBrief,
  at: Pick<ToLookUp, 'config' | 'answer' | 'price' | 'read'>,
): Promise<Pick<WorkArtifact, 'audit' | 'lookup'>> {
  if (brief === null) return {};
  const audit = await auditDelivery(deps, { ...at, brief, allowance });
  const lookup = await lookUp(deps, { ...at, brief, allowance, words });
  return { ...(audit ? { audit } : {}), ...(lookup ? { lookup } : {}) };
}

interface Worker {
  readonly profile: Profile;
  readonly model: string;
  readonly price: ModelDeps['price'];
  readonly config: Config;
  /** Configuration and profiles as the default branch has them. */
  readonly read: ReadTexts;
}

async function workerFor(deps: ModelDeps, worker: string, rules?: Rules): Promise<Worker> {
  const read = rules ? textsIn(rules) : textsOf(deps.tree);
  const config = configFrom((await read([configPath])).get(configPath));
  const route = routeWorker(config, worker);
  if (!route.ok) {
    throw new ForemanError(
      'bad-configuration',
      `No pool serves the worker type ${worker}; there are ${route.error.known.join(', ')}.`,
    );
  }
  const profile = await loadWorker(route.value.pool, deps.profiles, read);
  const { model } = chooseModel(config.models, profile, route.value.pool.name);
  return { profile, model, price: pricesOf(config, deps.price), config, read };
}

/** Nothing was asked, and it is said so: without this the whole allowance would count as spent. */
const silent = (why: string) => ({ why, text: '', stopReason: 'none', spent: NOTHING_SPENT });

function taken(outcome: AskOutcome): Pick<WorkArtifact, 'outcome' | 'why' | 'text' | 'stopReason'> {
  if (outcome.kind === 'answered') {
    if (outcome.tight && outcome.stopReason !== 'end_turn')
      return { ...UNANSWERED, outcome: 'budget', why: CUT };
    return { outcome: 'answered', why: '', text: outcome.text, stopReason: outcome.stopReason };
  }
  const kind = outcome.kind === 'later' ? 'unavailable' : outcome.kind;
  return { ...UNANSWERED, outcome: kind, why: outcome.message };
}

const UNANSWERED = { text: '', stopReason: 'none' } as const;
const CUT = 'What was left of the budget did not pay for a complete answer.';
