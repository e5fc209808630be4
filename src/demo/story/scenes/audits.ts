import { auditAnswer, type ScriptedFindings } from '../audit-answer.ts';
import { taskOf, plan } from '../plan.ts';
import type { Scene } from './pieces.ts';

const opening = (key = ''): string => `# The change to audit: task ${key}`;

/** An audit of any task that finds nothing. */
export const calmAudit: Scene = {
  name: 'audit',
  when: { task: [opening()] },
  answer: ({ text }) => auditAnswer(text.task),
};

/** The first delivery of the codes has a bug that can be read as well as tested; the last finding is one that no test can make. */
export const auditScenes: readonly Scene[] = [
  audit('1.2', 'with a bug', {
    says: ['+    .trim()'],
    finds: {
      unmet: {
        1: 'readCode() takes spaces off both ends only: a code with a space or without hyphens is not read.',
      },
    },
  }),
  audit('3.1', 'a test that repeats the code', {
    finds: {
      tests: [
        {
          path: 'test/referral/programme.test.js',
          why: 'The reward is compared with the constant of the code itself, so no test says that it is 500 cents.',
        },
      ],
    },
  }),
  ...plan.tasks.map(({ key }) => audit(key, 'nothing found', {})),
];

/** An audit must be shown each line of done-when, and what the change adds; else it finds something wrong with everything. */
function audit(
  key: string,
  name: string,
  { says = [], finds = {} }: { readonly says?: readonly string[]; readonly finds?: ScriptedFindings },
): Scene {
  const { doneWhen } = taskOf(key).contract;
  return {
    name: `audit ${key}, ${name}`,
    when: { model: /haiku/, task: [`${opening(key)}\n`, ...says] },
    needs: [
      ...doneWhen.map((line, at) => ({
        label: `done when: ${line}`,
        text: `${at + 1}. ${line}`,
        in: 'task' as const,
      })),
      { label: 'what the change adds', text: '\n+', in: 'task' },
    ],
    answer: ({ text }) => auditAnswer(text.task, finds),
    wrong: ({ text }) =>
      auditAnswer(text.task, { scope: [{ path: '', why: 'I was not shown the contract.' }] }),
  };
}
