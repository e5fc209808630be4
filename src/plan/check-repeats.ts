import type { PlanProblem } from './plan-problem.ts';
import type { PlacedTask } from './validate-plan.ts';

const FEWEST_WORDS = 5;
const MOST_EXTRA_WORDS = 2;
const fillers = new Set(
  'a an and as at be by for from in into is it its of on or that the this to with'.split(' '),
);

/** No two tasks carry the same title or ask for the same thing: both workers would do it, and the later one conflicts. */
export function checkRepeats(tasks: readonly PlacedTask[]): readonly PlanProblem[] {
  return tasks.flatMap((placed, index) => {
    const before = tasks.slice(0, index);
    return [...repeatedTitle(placed, before), ...repeatedObjective(placed, before)];
  });
}

function repeatedTitle({ task, at }: PlacedTask, before: readonly PlacedTask[]): PlanProblem[] {
  const other = before.find((one) => normalised(one.task.title) === normalised(task.title));
  if (other === undefined) return [];
  const message = `Tasks ${other.task.key} and ${task.key} have the same title; say in it how they differ.`;
  return [{ reason: 'duplicate-title', at: `${at}.title`, message }];
}

function repeatedObjective({ task, at }: PlacedTask, before: readonly PlacedTask[]): PlanProblem[] {
  const mine = task.contract.objective;
  const other = before.find(
    (one) =>
      normalised(one.task.contract.objective) === normalised(mine) ||
      (one.task.worker === task.worker && saysTheSame(one.task.contract.objective, mine)),
  );
  if (other === undefined) return [];
  const message = `Tasks ${other.task.key} and ${task.key} have the same objective; join them or say what each does alone.`;
  return [{ reason: 'objective-repeated', at: `${at}.contract.objective`, message }];
}

/**
 * Same content words, save one or two that only one of them adds. Words replaced by others (`users` here, `orders`
 * there) make two tasks: that is how a plan repeats one step for several modules.
 */
function saysTheSame(one: string, other: string): boolean {
  const [small, large] = [contentWords(one), contentWords(other)].sort((a, b) => a.size - b.size);
  if (small === undefined || large === undefined || small.size < FEWEST_WORDS) return false;
  return large.size - small.size <= MOST_EXTRA_WORDS && [...small].every((word) => large.has(word));
}

const contentWords = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}_/.-]+/u)
      .map((word) => word.replace(/[.\-/]+$/, ''))
      .filter((word) => word !== '' && !fillers.has(word)),
  );

const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/_.]+/gu, ' ')
    .replace(/\.(?= |$)/g, '')
    .trim();
