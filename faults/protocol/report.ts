import type { Explored } from './explore.ts';
import { whyDropped } from './fields.ts';
import { invariants } from './invariants.ts';
import { variants, worldFor } from './variants.ts';
import { worldOf } from './worlds.ts';
import type { World } from './worlds.ts';

/** What was found in the broken protocol of this name. */
export interface Caught {
  readonly variant: string;
  readonly explored: Explored;
}

/** The page that the command writes: what is checked, in which worlds, with which counts, and what the broken ones show. */
export function renderReport(explored: readonly Explored[], caught: readonly Caught[]): string {
  const states = explored.reduce((sum, one) => sum + one.states, 0);
  return `${INTRODUCTION}
## The worlds

${number(states)} distinct states in all; no invariant is broken. Smaller bounds make fewer states: a test holds that.

${table(['World', 'Bounds', 'States', 'Steps', 'Depth', 'Journals', 'Sweep needed'], explored.map(worldRow))}

A state counts under *sweep needed* when it goes on only because of the scheduled sweep, unless somebody starts a killed job again.

## What holds

${table(['Invariant', 'In words'], Object.entries(invariants))}

Safety is checked at every state and at every step. \`ends-or-asks\` is checked backwards over the whole graph, along steps that are no fault, no
person's word and no job that somebody starts again: what goes wrong is put right by the legs and the sweep alone.

## Broken on purpose

${table(['Variant', 'What is broken', 'Caught by', 'Depth', 'States', 'World'], caught.map(variantRow))}

## What is left out

Fields of the journal's state that no decision of \`flow\` looks at are dropped, so that states which differ in them alone are one. A test compares the
decisions on whole and on folded states along random histories.

${table(['Field', 'Why no decision needs it'], Object.entries(whyDropped))}

A run that has ended, a leg that cannot run again and the report of a leg whose term is over are dropped too.

Also out of the model: the plan before its tasks are filed, issues, comments and labels (found again by nonce), what stands in files, and time: that
a wake-up is old enough to be taken for lost counts as a double. The sweep moves the branch in the same step in which it looks at it. A run that is
started again as a whole asks its workers anew, so its candidates may get another verdict. A state is known by 64 bits of hash.

Of what came later the model holds an audit that stops what is green, and approving reviews. It does not hold a candidate that waits for the
repository's CI, a person's merge or commit, the default branch that moves, money and its pauses, packages, a plan that waits for approval, work that is added, and plans of one task:
each of these is a world of the harness ([reliability](reliability.md)), where faults strike it and orders are drawn.

## How often each step was taken

${table(
  ['Step', 'Times'],
  [...countSteps(explored)].map(([what, times]) => [what, number(times)]),
)}
`;
}

const INTRODUCTION = `# The protocol, checked state by state

Written by \`node faults/protocol/main.ts --write\`; do not edit. The command walks through every state that a small world can reach, breadth first,
with the product's own \`src/flow\` deciding in each: runs that grant, legs from claim to settle, the sweep, people, writes that are refused, lost or
late, jobs that are killed and started again, dispatches and events that come twice. One step is one call to the outside. What a model cannot show is
that the rest of the program does what the model says; the other suites are there for that.
`;

function worldRow(one: Explored): readonly string[] {
  const world = worldOf(one.world);
  const counts = [one.states, one.steps, one.depth, one.journals, one.needSweep].map(number);
  return [`\`${world.name}\`: ${world.about}`, boundsOf(world), ...counts];
}

/** Everything that bounds a world, in one line. */
export function boundsOf(world: World): string {
  const { tasks, places, runs, words, crashes, lost, doubles, losses, reruns, endings, reviews } = world;
  const counted = { words, kills: crashes, 'lost answers': lost, doubles, 'lost work': losses, reruns };
  const some = Object.entries(counted).flatMap(([name, count]) => (count > 0 ? [`${name} ${count}`] : []));
  const ends = endings.length === 0 ? [] : [`endings: ${endings.join(', ')}`];
  const seen = reviews ? ['approving reviews'] : [];
  return [`tasks ${tasks.length}`, `places ${places}`, `runs ${runs}`, ...some, ...ends, ...seen].join('; ');
}

function variantRow({ variant: name, explored }: Caught): readonly string[] {
  const variant = variants.find((one) => one.name === name);
  const bounds = variant ? boundsOf(worldFor(variant)) : '';
  const { states, depth, broken } = explored;
  return [
    `\`${name}\``,
    variant?.about ?? '',
    `\`${broken?.invariant ?? 'nothing'}\``,
    `${depth}`,
    number(states),
    bounds,
  ];
}

function countSteps(explored: readonly Explored[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { taken } of explored)
    for (const [what, times] of taken) counts.set(what, (counts.get(what) ?? 0) + times);
  return new Map([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const number = (value: number): string => value.toLocaleString('en-US');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
