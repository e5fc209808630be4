import { expect, test } from 'vitest';
import { z } from 'zod';
import { priceOf } from '../../src/adapters/anthropic/prices.ts';
import { costOfCall } from '../../src/domain/usage.ts';
import type { SeenCall } from '../../src/sandbox/model/exchange.ts';
import type { Script } from '../../src/sandbox/model/script.ts';
import { askSmall } from './kit/ask.ts';
import { eventsOf, journalOf } from './kit/journal.ts';
import { openStage } from './kit/open-stage.ts';
import { smallConfig, smallScript } from './kit/small-request.ts';

const count = z
  .number()
  .nullish()
  .transform((one) => one ?? 0);
/** The usage as the server has written it down, whatever Foreman made of it. */
const Usage = z.looseObject({
  input_tokens: count,
  output_tokens: count,
  cache_read_input_tokens: count,
  cache_creation: z
    .looseObject({ ephemeral_5m_input_tokens: count, ephemeral_1h_input_tokens: count })
    .nullish(),
});

/** Micro-dollars of a call by the list prices. */
function costOf({ model = '', usage }: SeenCall): number {
  if (usage === undefined) return 0;
  const seen = Usage.parse(usage);
  const cost = costOfCall(
    model,
    {
      input: seen.input_tokens,
      output: seen.output_tokens,
      cacheRead: seen.cache_read_input_tokens,
      cacheWrite5m: seen.cache_creation?.ephemeral_5m_input_tokens ?? 0,
      cacheWrite1h: seen.cache_creation?.ephemeral_1h_input_tokens ?? 0,
      webSearches: 0,
    },
    priceOf(model),
  );
  if (!cost.known) throw new Error(`There is no price for ${model}.`);
  return cost.microDollars;
}

/** Workers who say so much before they deliver that a leg's part of the cap does not suffice at first. */
const script: Script = {
  scenes: smallScript.scenes.map((scene) =>
    scene.name === 'plan'
      ? scene
      : { ...scene, answer: `${'I think about it. '.repeat(9000)}\n\n${String(scene.answer)}` },
  ),
};

test('with legs side by side, whose money runs out, a request takes no cent more than its cap and pauses', async () => {
  const stage = await openStage({ script, config: smallConfig('budgets: { request_dollars: 2 }\n') });
  try {
    const request = await askSmall(stage.sandbox);
    await stage.sandbox.runner.whenIdle();
    const entries = journalOf(stage.sandbox, request);
    const truth = (stage.sandbox.model?.requests ?? []).reduce((sum, call) => sum + costOf(call), 0);
    const [paused] = eventsOf(entries, 'paused');
    expect(eventsOf(entries, 'granted')[0]?.grants).toHaveLength(2);
    expect(truth).toBeGreaterThan(1_000_000);
    expect(truth).toBeLessThanOrEqual(2_000_000);
    expect(paused).toMatchObject({ over: 'request', cap: 2_000_000 });
    expect(paused?.taken).toBeGreaterThanOrEqual(truth);
  } finally {
    await stage.close();
  }
}, 120_000);
