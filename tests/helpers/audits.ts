export { auditAnswer as auditOf } from '../../src/demo/story/audit-answer.ts';

/** The key of the task whose delivery is to be audited; undefined where a prompt asks for something else. */
export const auditedTask = (prompt: string): string | undefined =>
  /^# The change to audit: task (\S+)$/m.exec(prompt)?.[1];
