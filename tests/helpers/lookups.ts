export { lookupAnswer as lookupOf } from '../../src/demo/story/lookup-answer.ts';

/** The key of the task whose worker asked something that the foreman is to look up; undefined where a prompt asks for something else. */
export const lookedUpTask = (prompt: string): string | undefined =>
  /^# The question to look up: task (\S+)$/m.exec(prompt)?.[1];
