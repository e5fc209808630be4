import type { StoryTask } from './contracts/contract.ts';
import { discounts } from './contracts/discounts.ts';
import { groundwork } from './contracts/groundwork.ts';
import { joining } from './contracts/joining.ts';

/** What the foreman model answers to the request: eight tasks of four worker types, with a diamond in the middle. */
export const plan = {
  kind: 'tasks',
  summary:
    'First the house rules and the codes, then the two discounts side by side and the terms, then one task that joins the parts, and at last proof from outside and the pages. Assumed: a code never expires.',
  tasks: [...groundwork, ...discounts, ...joining],
} as const;

/** One of its tasks by number. */
export function taskOf(key: string): StoryTask {
  const found = plan.tasks.find((task) => task.key === key);
  if (!found) throw new Error(`The story has no task ${key}.`);
  return found;
}
