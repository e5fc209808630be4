import { buildLookupPrompt } from '../../craft/lookup/build-lookup-prompt.ts';
import { lookupFormat } from '../../craft/lookup/lookup-format.ts';
import { chooseModel } from '../../domain/choose-model.ts';
import type { FrozenText, LookupReply } from '../../domain/lookup.ts';
import { dataBlock } from '../../text/data-block.ts';
import type { AskOutcome } from '../ask-model.ts';
import { loadForeman } from '../load-profiles.ts';
import type { ReadTexts } from '../load-profiles.ts';
import type { ModelDeps } from '../model-deps.ts';
import { noPriceText } from '../price-of.ts';
import { NOTHING_SPENT, spentOn } from '../spent.ts';
import { askBeside, deliveryIn } from './ask-beside.ts';
import type { Answered } from './ask-beside.ts';

const MOST_TOKENS = 4_000;

export interface ToLookUp extends Answered {
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
  const { config, brief, allowance, price, words } = at;
  const question = words.length === 0 ? undefined : deliveryIn(at, 'question')?.text;
  if (question === undefined) return null;
  const profile = await loadForeman(deps.profiles, at.read);
  const { model } = chooseModel(config.models, profile, 'foreman');
  if (allowance && !price(model))
    return { outcome: 'unavailable', text: '', why: noPriceText(model), spent: NOTHING_SPENT };
  const { id: task, title, contract } = brief.task;
  const { objective } = contract;
  // The worker, whose question stands in it, knows the words of its own prompt.
  const matter = { task, title, objective, question, plan: brief.plan, words, nonce: deps.nonce() };
  const prompt = buildLookupPrompt(matter, dataBlock);
  const outcome = await askBeside(deps, at, {
    model,
    maxTokens: MOST_TOKENS,
    prompt,
    outputSchema: lookupFormat,
  });
  deps.log.info(`the foreman looked for the answer by ${model}: ${outcome.kind}`);
  return { ...replyOf(outcome), spent: spentOn(model, outcome.calls, price) };
}

function replyOf(outcome: AskOutcome): Omit<LookupReply, 'spent'> {
  if (outcome.kind === 'budget') return { outcome: 'budget', text: '', why: outcome.message };
  if (outcome.kind !== 'answered') return { outcome: 'unavailable', text: '', why: outcome.message };
  if (outcome.stopReason !== 'end_turn')
    return { outcome: 'unavailable', text: '', why: `Its answer stopped early (${outcome.stopReason}).` };
  return { outcome: 'replied', text: outcome.text, why: '' };
}
