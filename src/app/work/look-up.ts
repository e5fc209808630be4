import { buildLookupPrompt } from '../../craft/lookup/build-lookup-prompt.ts';
import { lookupFormat } from '../../craft/lookup/lookup-format.ts';
import { parseDelivery } from '../../craft/parse-delivery.ts';
import { chooseModel } from '../../domain/choose-model.ts';
import type { FrozenText, LookupReply } from '../../domain/lookup.ts';
import { dataBlock } from '../../text/data-block.ts';
import { askModel } from '../ask-model.ts';
import type { AskOutcome } from '../ask-model.ts';
import { loadForeman } from '../load-profiles.ts';
import type { ReadTexts } from '../load-profiles.ts';
import type { ModelDeps } from '../model-deps.ts';
import { noPriceText } from '../price-of.ts';
import { NOTHING_SPENT, restOf, spentOn } from '../spent.ts';
import type { ToAudit } from './audit-delivery.ts';

const MOST_TOKENS = 4_000;
const IDLE_MS = 60_000;
/** A person can be asked instead, so a lookup is worth no long wait. */
const PATIENCE = { longestWaitMs: 20_000, waitBudgetMs: 60_000, maxRepeats: 2 } as const;

export interface ToLookUp extends ToAudit {
  /** What people wrote; empty where the foreman may not answer. */
  readonly words: readonly FrozenText[];
  /** The foreman's profile is read as the worker's is. */
  readonly read: ReadTexts;
}

/**
 * Asks the foreman whether people's own words hold the answer to a worker's question. Null where there is no question, or nothing to look
 * in. Its reply is text that another job judges, by the words as that job reads them.
 */
export async function lookUp(deps: ModelDeps, at: ToLookUp): Promise<LookupReply | null> {
  const { config, brief, allowance, price, answer, words } = at;
  const question = words.length === 0 ? null : questionIn(at);
  if (question === null) return null;
  const profile = await loadForeman(deps.profiles, at.read);
  const { model } = chooseModel(config.models, profile, 'foreman');
  if (allowance && !price(model))
    return { outcome: 'unavailable', text: '', why: noPriceText(model), spent: NOTHING_SPENT };
  const { id: task, title, contract } = brief.task;
  const { objective } = contract;
  // The worker, whose question stands in it, knows the words of its own prompt.
  const matter = { task, title, objective, question, plan: brief.plan, words, nonce: deps.nonce() };
  const prompt = buildLookupPrompt(matter, dataBlock);
  const rest = allowance && restOf(allowance, answer.spent ? [answer.spent] : []);
  const outcome = await askModel(
    { model: deps.model, clock: deps.clock, random: deps.random },
    {
      model,
      maxTokens: MOST_TOKENS,
      system: [{ type: 'text', text: prompt.system }],
      messages: [{ role: 'user', content: [{ type: 'text', text: prompt.user }] }],
      outputSchema: lookupFormat,
      idleTimeoutMs: IDLE_MS,
      patience: PATIENCE,
      ...(rest ? { budget: { allowance: rest, price: price(model) } } : {}),
    },
  );
  deps.log.info(`the foreman looked for the answer by ${model}: ${outcome.kind}`);
  return { ...replyOf(outcome), spent: spentOn(model, outcome.calls, price) };
}

/** What the worker asks, if its answer is a question. */
function questionIn({ answer, brief, config }: ToLookUp): string | null {
  const read = parseDelivery(answer.text, {
    stopReason: answer.stopReason,
    allowed: brief.task.contract.boundaries,
    protect: config.protected,
    unprotect: config.unprotected,
  });
  return read.ok && read.value.outcome === 'question' ? read.value.text : null;
}

function replyOf(outcome: AskOutcome): Omit<LookupReply, 'spent'> {
  if (outcome.kind === 'budget') return { outcome: 'budget', text: '', why: outcome.message };
  if (outcome.kind !== 'answered') return { outcome: 'unavailable', text: '', why: outcome.message };
  if (outcome.stopReason !== 'end_turn')
    return { outcome: 'unavailable', text: '', why: `Its answer stopped early (${outcome.stopReason}).` };
  return { outcome: 'replied', text: outcome.text, why: '' };
}
