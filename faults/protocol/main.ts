import { parseArgs } from 'node:util';
import { explore } from './explore.ts';
import { realRules } from './rules.ts';
import { rulesOf, variantOf } from './variants.ts';
import { worldOf } from './worlds.ts';

const { values } = parseArgs({ options: { world: { type: 'string' }, variant: { type: 'string' } } });
const variant = values.variant === undefined ? null : variantOf(values.variant);
const t = performance.now();
const r = explore(worldOf(values.world ?? variant?.world ?? 'chain'), variant ? rulesOf(variant) : realRules);
console.log({ ...r, ms: Math.round(performance.now() - t), mb: Math.round(process.memoryUsage().rss / 1e6) });
