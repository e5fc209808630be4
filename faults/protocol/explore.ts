import { createEdges } from './edges.ts';
import { decodeNode, encodeNode } from './encode-node.ts';
import { BrokenInvariant } from './invariants.ts';
import type { Invariant } from './invariants.ts';
import { createModel, firstNode } from './model.ts';
import type { Model } from './model.ts';
import { canonical, movesOf } from './moves-of.ts';
import type { Node } from './node.ts';
import type { Rules } from './rules.ts';
import { createSeenSet } from './seen-set.ts';
import type { World } from './worlds.ts';

/** What was found out about one world. */
export interface Explored {
  readonly world: string;
  readonly states: number;
  readonly steps: number;
  /** How many steps the farthest state is away from the first one; where something broke, how many lead there. */
  readonly depth: number;
  readonly journals: number;
  /** How often each kind of step was taken. */
  readonly taken: ReadonlyMap<string, number>;
  readonly broken: Broken | null;
  /** States that go on only because of the scheduled sweep, unless somebody starts a killed job again. */
  readonly needSweep: number;
}

export interface Broken {
  readonly invariant: Invariant;
  readonly why: string;
  /** The shortest way there, step by step. */
  readonly trace: readonly string[];
}

/** Nothing larger is tried: a world that grows beyond it is not small. */
const MOST_STATES = 20_000_000;

/** Every state that a world can reach, breadth first; ends at the first broken invariant. */
export function explore(world: World, rules: Rules): Explored {
  const search = createSearch(createModel(world, rules));
  const broken = walk(search);
  const liveness = broken ? { broken, needSweep: 0 } : checkEnds(search);
  const { seen, model, taken } = search;
  return {
    world: world.name,
    states: seen.size(),
    steps: search.steps,
    depth: liveness.broken?.trace.length ?? search.depth,
    journals: model.journal.size(),
    taken,
    ...liveness,
  };
}

interface Search {
  readonly model: Model;
  readonly seen: ReturnType<typeof createSeenSet>;
  /** Arrows of every step that is no fault and no person’s: with and without the sweep’s. */
  readonly edges: {
    readonly all: ReturnType<typeof createEdges>;
    readonly unhelped: ReturnType<typeof createEdges>;
  };
  readonly taken: Map<string, number>;
  /** Where each state was reached from first, and whether it is at rest. */
  readonly from: number[];
  readonly rest: number[];
  readonly first: Node;
  steps: number;
  depth: number;
}

function createSearch(model: Model): Search {
  return {
    model,
    seen: createSeenSet(),
    edges: { all: createEdges(), unhelped: createEdges() },
    taken: new Map(),
    from: [],
    rest: [],
    first: canonical(model, firstNode(model)),
    steps: 0,
    depth: 0,
  };
}

function walk(search: Search): Broken | null {
  reach(search, search.first, -1);
  let layer = [encodeNode(search.first)];
  for (let number = 0; layer.length > 0;) {
    const next: string[] = [];
    for (const text of layer) {
      try {
        expand(search, { text, number }, next);
      } catch (error) {
        if (!(error instanceof BrokenInvariant)) throw error;
        return brokenAt(search, number, error);
      }
      number += 1;
    }
    if (next.length > 0) search.depth += 1;
    layer = next;
  }
  return null;
}

/** States are numbered in the order in which they are found, which is the order in which they are expanded. */
function expand(search: Search, { text, number }: { text: string; number: number }, next: string[]): void {
  const { model, seen, edges, taken } = search;
  for (const move of movesOf(model, decodeNode(text))) {
    const to = canonical(model, move.to);
    const at = reach(search, to, number);
    if (seen.fresh()) next.push(encodeNode(to));
    search.steps += 1;
    taken.set(move.what, (taken.get(move.what) ?? 0) + 1);
    if (move.kind === 'step' || move.kind === 'sweep') edges.all.add(number, at);
    if (move.kind === 'step') edges.unhelped.add(number, at);
  }
}

function reach(search: Search, node: Node, from: number): number {
  const { model, seen } = search;
  const at = seen.add(encodeNode(node));
  if (!seen.fresh()) return at;
  if (at >= MOST_STATES)
    throw new Error(`The world ${model.world.name} has more than ${MOST_STATES} states.`);
  search.from.push(from);
  const right = node.work === model.journal.workAt(node.journal);
  search.rest.push(right && model.journal.atRest(node.journal) ? 1 : 0);
  return at;
}

function checkEnds(search: Search): { broken: Broken | null; needSweep: number } {
  const goals = Uint8Array.from(search.rest);
  const ends = search.edges.all.leadingTo(goals);
  const stuck = ends.indexOf(0);
  if (stuck >= 0) {
    const error = new BrokenInvariant('ends-or-asks', `${ends.filter((one) => one === 0).length} states`);
    return { broken: brokenAt(search, stuck, error), needSweep: 0 };
  }
  const unhelped = search.edges.unhelped.leadingTo(goals);
  return { broken: null, needSweep: unhelped.filter((one) => one === 0).length };
}

function brokenAt(search: Search, number: number, error: BrokenInvariant): Broken {
  const numbers: number[] = [];
  for (let at = number; at >= 0; at = search.from[at] ?? -1) numbers.unshift(at);
  const trace = stepsAlong(search, numbers);
  const last = error.invariant === 'ends-or-asks' ? [] : [`then: ${error.message}`];
  return { invariant: error.invariant, why: error.message, trace: [...trace, ...last] };
}

/** The way is walked once more, since only numbers were kept. */
function stepsAlong({ model, seen, first }: Search, numbers: readonly number[]): string[] {
  const steps: string[] = [];
  let node = first;
  for (const number of numbers.slice(1)) {
    for (const move of movesOf(model, node)) {
      const to = canonical(model, move.to);
      if (seen.add(encodeNode(to)) !== number) continue;
      steps.push(move.what);
      node = to;
      break;
    }
  }
  return steps;
}
