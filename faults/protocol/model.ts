import type { Grant } from '../../src/domain/journal.ts';
import type { Pools } from '../../src/flow/decide-grants.ts';
import { createCommits, ROOT_COMMIT } from './commits.ts';
import type { Commits } from './commits.ts';
import { poolsOf } from './first-state.ts';
import { createJournal } from './journal.ts';
import type { Journal } from './journal.ts';
import { IDLE_PERSON, IDLE_RUN } from './node.ts';
import type { Node } from './node.ts';
import type { Rules } from './rules.ts';
import type { World } from './worlds.ts';

/** A step of one actor, the scheduled sweep, a fault that strikes, a dead job that a person starts again, or something a person does. */
export type Kind = 'step' | 'sweep' | 'fault' | 'repair' | 'person';

/** One atomic step from outside, and where it leads. */
export interface Move {
  readonly to: Node;
  readonly what: string;
  readonly kind: Kind;
}

/** What every step of a world is computed with. */
export interface Model {
  readonly world: World;
  readonly rules: Rules;
  readonly commits: Commits;
  readonly journal: Journal;
  readonly pools: Pools;
  readonly grantAt: (number: number) => Grant;
  readonly numberOf: (grant: Grant) => number;
}

/** How many dispatches are told apart: more than this wait for the same. */
export const MOST_PENDING = 2;

export function createModel(world: World, rules: Rules): Model {
  const commits = createCommits();
  const grants: Grant[] = [];
  const numbers = new Map<string, number>();
  return {
    world,
    rules,
    commits,
    journal: createJournal(rules, world, commits),
    pools: poolsOf(world),
    grantAt(number) {
      const grant = grants[number];
      if (!grant) throw new Error(`The model has no grant ${number}.`);
      return grant;
    },
    numberOf(grant) {
      const key = JSON.stringify(grant);
      const there = numbers.get(key);
      if (there !== undefined) return there;
      numbers.set(key, grants.push(grant) - 1);
      return grants.length - 1;
    },
  };
}

/** The tasks are filed, and the first run is about to grant. */
export function firstNode({ world, journal }: Model): Node {
  const { crashes, lost, doubles, losses, reruns, words } = world;
  return {
    journal: journal.first,
    work: ROOT_COMMIT,
    pending: 1,
    slow: 0,
    heard: 0,
    ...{ crashes, lost, doubles, losses, reruns, words },
    approved: world.reviews ? world.tasks.map(() => 0) : [],
    runs: Array.from({ length: world.runs }, () => IDLE_RUN),
    persons: Array.from({ length: words > 0 ? 1 : 0 }, () => IDLE_PERSON),
    sweep: IDLE_PERSON,
    legs: [],
  };
}

/** One dispatch more; a second one finds nothing left, so that only few are told apart. */
export const dispatched = (node: Node, count = 1): Pick<Node, 'pending'> => ({
  pending: Math.min(MOST_PENDING, node.pending + count),
});
