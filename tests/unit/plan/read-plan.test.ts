import { expect, test } from 'vitest';
import { readPlan } from '../../../src/plan/read-plan.ts';
import { repairPrompt } from '../../../src/plan/repair-prompt.ts';
import { rawPlan, rawTask } from './plans.ts';

const problems = (value: unknown): string[] => {
  const read = readPlan(typeof value === 'string' ? value : JSON.stringify(value));
  return read.ok ? [] : read.error.map((one) => `${one.reason} ${one.at}: ${one.message}`);
};

const two = rawPlan({ key: '1.1' }, { key: '1.2', after: ['1.1'] });

test.each([
  ['bare', JSON.stringify(two)],
  ['below the root of the format', JSON.stringify({ plan: two })],
  ['in a json fence', `\`\`\`json\n${JSON.stringify(two, null, 2)}\n\`\`\``],
  ['in a longer fence', `\n\`\`\`\`\n${JSON.stringify({ plan: two })}\n\`\`\`\`\n`],
])('a plan is read %s', (_, reply) => {
  const read = readPlan(reply);
  expect(read.ok && read.value.kind === 'tasks' && read.value.tasks.map((task) => task.key)).toEqual([
    '1.1',
    '1.2',
  ]);
});

test.each([
  { kind: 'answer', text: 'It is in `src/x.ts`.', sources: ['src/x.ts'] },
  { kind: 'questions', questions: ['Which currency?'] },
  { kind: 'decline', reason: 'There is no such service.' },
  { kind: 'single', summary: 'One.', task: rawTask({ key: '1.1' }) },
])('the kind $kind is read', (value) => {
  expect(problems(value)).toEqual([]);
});

test('prose around the JSON, a cut reply and an empty one are no plan', () => {
  for (const reply of ['Here is the plan: {}', '{"kind": "tasks", "tas', '', '```json\n{}']) {
    expect(problems(reply)[0]).toMatch(/^not-json : The reply must be one JSON object and nothing else/);
  }
});

test('every problem names its place', () => {
  const plan = rawPlan(
    { key: '1.1', contract: { doneWhen: [] } },
    {
      key: '1.two',
      contract: { objective: '  ', boundaries: undefined, extra: 1 },
      after: ['x'],
      worker: 'Test Builder',
    },
  );
  expect(problems(plan)).toMatchInlineSnapshot(`
    [
      "part-missing tasks[0].contract.doneWhen: tasks[0].contract.doneWhen must not be empty.",
      "wrong-shape tasks[1].key: tasks[1].key must be a task number X.Y, such as 1.2.",
      "wrong-shape tasks[1].worker: tasks[1].worker must be lower-case letters, digits and hyphens, beginning with a letter.",
      "wrong-shape tasks[1].after[0]: tasks[1].after[0] must be a task number X.Y, such as 1.2.",
      "part-missing tasks[1].contract.objective: tasks[1].contract.objective must not be empty.",
      "part-missing tasks[1].contract.boundaries: tasks[1].contract.boundaries is missing.",
      "wrong-shape tasks[1].contract: tasks[1].contract must not have the keys extra.",
    ]
  `);
});

test.each([
  [[], 'wrong-shape : The reply must be of type object.'],
  [{ kind: 'poem' }, 'wrong-shape kind: kind must be one of tasks, single, answer, questions, decline.'],
  [
    rawPlan({ key: '1.1' }),
    'wrong-shape tasks: tasks must have at least 2 entries; a plan of one task has the kind single.',
  ],
  [{ kind: 'questions', questions: [] }, 'wrong-shape questions: questions must not be empty.'],
])('%j is refused', (value, told) => {
  expect(problems(value)).toEqual([told]);
});

test('the repair names every place once more and asks for the whole plan', () => {
  const read = readPlan(JSON.stringify(rawPlan({ key: '1.1', contract: { doneWhen: [] } }, { key: '1.2' })));
  const prompt = repairPrompt(read.ok ? [] : read.error);
  expect(prompt).toContain('- tasks[0].contract.doneWhen: tasks[0].contract.doneWhen must not be empty.');
  expect(prompt).toContain('Send the whole plan again');
});
