import type { Need, Scene, ToolStep, When } from '../../../sandbox/model/script.ts';
import { taskOf } from '../plan.ts';

/** The conversation about a task: the heading that every worker's prompt has, and what else tells it. */
export const about = (
  key: string,
  more: Omit<When, 'task'> & { readonly says?: readonly string[] } = {},
): When => {
  const { says = [], ...rest } = more;
  return { ...rest, task: [`# Your task: ${key}\n`, ...says] };
};

/** The opening of the part of a prompt that only a further attempt has. */
export const AGAIN = '# Attempt 2';

/** The task's contract has reached its worker: every line of done-when, and every path that it may write. */
export function contractNeeds(key: string): readonly Need[] {
  const { doneWhen, boundaries } = taskOf(key).contract;
  return [
    ...doneWhen.map((text) => ({ label: `done when: ${text}`, text, in: 'task' as const })),
    ...boundaries.map((text) => ({ label: `boundary: ${text}`, text, in: 'task' as const })),
  ];
}

/** What a task that was done before says, and nothing else does. */
export const summaryOf = (key: string, text: string): Need => ({
  label: `what task ${key} said`,
  text,
  in: 'task',
});

/** A test's name as `node --test` prints it where it failed; the name alone stands in the test's file as well. */
export const failed = (test: string): RegExp => new RegExp(`(?:✖|not ok \\d+ -) ${test}`);

/** Reads a file with a tool and expects to find something in it that the prompt does not hold. */
export const reads = (path: string, expected: string): ToolStep => ({
  calls: [{ name: 'read_file', input: { path } }],
  expect: [{ label: `${path} as it is now`, text: expected, in: 'results' }],
});

export type { Scene };
