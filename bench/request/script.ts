import { calmAudit } from '../../src/demo/story/scenes/audits.ts';
import type { Script } from '../../src/sandbox/model/script.ts';
import type { SampleTask } from './plan.ts';
import { samplePlan, sampleTasks } from './plan.ts';

const FENCE = '`````';

/** The model of the sample request: one plan, and one delivery for each task, refused where its contract did not arrive. */
export const sampleScript: Script = {
  scenes: [
    { name: 'plan', when: { model: /opus/ }, answer: JSON.stringify({ plan: samplePlan }) },
    ...sampleTasks.map((task) => ({
      name: task.key,
      when: { task: [`# Your task: ${task.key}\n`] },
      needs: [{ label: 'the file to write', text: task.path }],
      answer: delivery(task),
      wrong: 'NOTHING TO DO: the contract did not arrive.\n',
    })),
    calmAudit,
  ],
};

function delivery({ key, path, kind }: SampleTask): string {
  const text = path.endsWith('.md') ? `# Part ${key}\n` : `export const part = '${key}';\n`;
  return [
    `SUMMARY: The ${kind.words} of part ${key} are written.`,
    `FILE: ${path}\n${FENCE}\n${text}${FENCE}`,
    'END FILES: 1\n',
  ].join('\n\n');
}
