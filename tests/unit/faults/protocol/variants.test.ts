import { expect, test } from 'vitest';
import { explore } from '../../../../faults/protocol/explore.ts';
import { realRules } from '../../../../faults/protocol/rules.ts';
import { rulesOf, variants, worldFor } from '../../../../faults/protocol/variants.ts';

test.each(variants.map((variant) => [variant.about, variant] as const))(
  'found out: %s',
  (_about, variant) => {
    const { broken, depth } = explore(worldFor(variant), rulesOf(variant));
    expect(broken?.invariant).toBe(variant.caughtBy);
    expect(broken?.trace.length).toBe(depth);
  },
);

test.each(variants.map((variant) => [variant.name, variant] as const))(
  'the real rules stand in the world of %s',
  (_name, variant) => {
    expect(explore(worldFor(variant), realRules).broken).toBeNull();
  },
);
