import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { explore } from './explore.ts';
import type { Explored } from './explore.ts';
import { boundsOf, renderReport } from './report.ts';
import type { Caught } from './report.ts';
import { realRules } from './rules.ts';
import { rulesOf, variantOf, variants, worldFor } from './variants.ts';
import type { Variant } from './variants.ts';
import { worldOf, worlds } from './worlds.ts';
import type { World } from './worlds.ts';

/** `[--world W] [--variant V] [--write]`: all worlds and all variants unless one is named; `--write` needs all of them. */
const { values } = parseArgs({
  options: { world: { type: 'string' }, variant: { type: 'string' }, write: { type: 'boolean' } },
});
const PAGE = fileURLToPath(new URL('../../docs/protocol.md', import.meta.url));

const some = values.world !== undefined || values.variant !== undefined;
const explored = (values.variant === undefined ? chosenWorlds() : []).map(showWorld);
const caught = (values.world === undefined ? chosenVariants() : []).map(showVariant);
if (values.write && some) throw new Error('--write writes the whole page: name no world and no variant.');
if (values.write) writeFileSync(PAGE, renderReport(explored, caught));
console.log(`${explored.reduce((sum, one) => sum + one.states, 0)} states of the protocol`);
const missed = caught.filter(
  ({ variant, explored: { broken } }) => broken?.invariant !== variantOf(variant).caughtBy,
);
if (explored.some((one) => one.broken) || missed.length > 0) process.exitCode = 1;

function chosenWorlds(): readonly World[] {
  return values.world === undefined ? worlds : [worldOf(values.world)];
}

function chosenVariants(): readonly Variant[] {
  return values.variant === undefined ? variants : [variantOf(values.variant)];
}

function showWorld(world: World): Explored {
  console.log(`${world.name}: ${boundsOf(world)}`);
  const found = explore(world, realRules);
  console.log(`  ${found.states} states, ${found.steps} steps, depth ${found.depth}`);
  tellBroken(found);
  return found;
}

function showVariant(variant: Variant): Caught {
  const found = explore(worldFor(variant), rulesOf(variant));
  const right = found.broken?.invariant === variant.caughtBy ? '' : `, but ${variant.caughtBy} should be`;
  console.log(
    `${variant.name}: ${found.states} states; broken at depth ${found.depth}: ${found.broken?.invariant ?? 'nothing'}${right}`,
  );
  if (values.variant !== undefined) tellBroken(found);
  return { variant: variant.name, explored: found };
}

function tellBroken({ broken }: Explored): void {
  if (broken)
    console.log(
      [`  ${broken.invariant}: ${broken.why}`, ...broken.trace.map((step) => `    ${step}`)].join('\n'),
    );
}
