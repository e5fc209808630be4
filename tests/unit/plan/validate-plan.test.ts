import { expect, test } from 'vitest';
import type { Plan } from '../../../src/domain/plan.ts';
import { validatePlan } from '../../../src/plan/validate-plan.ts';
import { limits, plan } from './plans.ts';

const found = (given: Plan, over: Partial<typeof limits> = {}): string[] =>
  validatePlan(given, { ...limits, ...over }).map((one) => `${one.reason} ${one.at}: ${one.message}`);

const kinds = (given: Plan): string[] => validatePlan(given, limits).map((one) => `${one.reason} ${one.at}`);

test('a plan that waits forward, in its own folders, with things to see, has no problem', () => {
  expect(found(plan({ key: '1.1' }, { key: '1.2' }, { key: '2.1', after: ['1.1', '1.2'] }))).toEqual([]);
});

test('plans without tasks have nothing to validate', () => {
  expect(found({ kind: 'answer', text: 'Yes.', sources: [] })).toEqual([]);
});

test('a circle is named from its smallest task, and is not told a second time as a wrong order', () => {
  expect(found(plan({ key: '1.1', after: ['1.2'] }, { key: '1.2', after: ['1.1'] }))).toEqual([
    'cycle tasks[0].after: Tasks wait for each other in a circle: 1.1 -> 1.2 -> 1.1. Remove one of these dependencies.',
  ]);
});

test('a circle is found behind tasks that are in order', () => {
  const given = plan(
    { key: '1.1' },
    { key: '1.2', after: ['1.1', '2.2'] },
    { key: '2.1', after: ['1.2'] },
    { key: '2.2', after: ['2.1'] },
  );
  expect(found(given).join()).toContain('1.2 -> 2.2 -> 2.1 -> 1.2');
});

test('unknown, doubled and own dependencies are each named at their place', () => {
  expect(kinds(plan({ key: '1.1', after: ['1.1'] }, { key: '1.2', after: ['1.1', '1.1', '9.9'] }))).toEqual([
    'self-dependency tasks[0].after[0]',
    'doubled-dependency tasks[1].after[1]',
    'unknown-dependency tasks[1].after[2]',
  ]);
});

test('a key may be used once', () => {
  expect(kinds(plan({ key: '1.1' }, { key: '1.1', title: 'Another' }))).toContain(
    'duplicate-key tasks[1].key',
  );
});

test('numbers must read forward, and 1.10 comes after 1.9', () => {
  expect(found(plan({ key: '1.1', after: ['2.1'] }, { key: '2.1' })).join()).toContain(
    'order-contradiction tasks[0].key: Task 1.1 waits for 2.1',
  );
  expect(found(plan({ key: '1.9' }, { key: '1.10', after: ['1.9'] }))).toEqual([]);
});

test('an unknown worker type is answered with the known ones, another name of a pool is accepted', () => {
  expect(found(plan({ key: '1.1', worker: 'poet' })).join()).toBe(
    'unknown-worker task.worker: There is no worker type "poet"; the types are coding, research, validator.',
  );
  expect(found(plan({ key: '1.1', worker: 'feature' }))).toEqual([]);
});

test('a contract grants only tools that the worker has', () => {
  expect(found(plan({ key: '1.1', contract: { tools: ['read_file', 'bash'] } })).join()).toBe(
    'tool-not-allowed task.contract.tools[1]: A coding worker has no tool "bash"; it has read_file, search_files.',
  );
});

test('more tasks than the cap are refused', () => {
  expect(found(plan({ key: '1.1' }, { key: '1.2' }), { maxTasks: 1 })).toEqual([
    'too-many-tasks tasks: The plan has 2 tasks; at most 1 are allowed. Join those that touch the same files.',
  ]);
});

test('the same title, and the same objective in other letters or order, are told', () => {
  const objective = 'Add a GET /referral/code route that returns the code of the user.';
  const told = kinds(
    plan(
      { key: '1.1', title: 'Add the code', contract: { objective } },
      { key: '1.2', title: 'add  the code!', contract: { objective: objective.toUpperCase() } },
      {
        key: '1.3',
        contract: { objective: 'Add a route GET /referral/code that returns the code of the user, quickly' },
      },
    ),
  );
  expect(told).toEqual([
    'duplicate-title tasks[1].title',
    'objective-repeated tasks[1].contract.objective',
    'objective-repeated tasks[2].contract.objective',
  ]);
});

test('one step repeated for several modules is no repetition, nor are tests for the same thing by another worker', () => {
  const objective =
    'Move the validation of input in the module users to the shared schema helper of the project';
  expect(
    found(
      plan(
        { key: '1.1', contract: { objective } },
        { key: '1.2', contract: { objective: objective.replace('users', 'orders') } },
        { key: '1.3', worker: 'research', contract: { objective: `${objective}, report`, tools: [] } },
      ),
    ),
  ).toEqual([]);
});

test.each(['**', '**/*', './**', '*/**', '{**,docs/**}', '**/**'])(
  'the boundary %s is too wide beside other tasks',
  (glob) => {
    expect(kinds(plan({ key: '1.1', contract: { boundaries: [glob] } }, { key: '1.2' }))).toEqual([
      'boundary-too-wide tasks[0].contract.boundaries[0]',
    ]);
  },
);

test('a single task may have the whole repository, also beside one that only reports', () => {
  const wide = { boundaries: ['**'] };
  expect(found(plan({ key: '1.1', contract: wide }))).toEqual([]);
  const report = { key: '1.2', worker: 'validator', contract: { boundaries: [], tools: [] } };
  expect(found(plan({ key: '1.1', contract: wide }, report))).toEqual([]);
});

test.each([
  'src/**',
  '**/*.ts',
  'docs/*.md',
  'src/{a,b}/**',
  'package.json',
  '*.md',
  'README.md',
  '[a-c]x/**',
])('the boundary %s is fine beside other tasks', (glob) => {
  expect(found(plan({ key: '1.1', contract: { boundaries: [glob] } }, { key: '1.2' }))).toEqual([]);
});

test.each([
  ['/etc/passwd', 'boundary-invalid'],
  ['src/../../x', 'boundary-invalid'],
  ['C:/x', 'boundary-invalid'],
  ['~/x', 'boundary-invalid'],
  ['src\\x', 'boundary-invalid'],
  ['.github/**', 'boundary-protected'],
  ['.github/workflows/ci.yml', 'boundary-protected'],
  ['.github/', 'boundary-protected'],
  ['web/package-lock.json', 'boundary-protected'],
  ['*/package-lock.json', 'boundary-protected'],
  ['{action.yml,.github/*.yml}', 'boundary-protected'],
  ['TASK_TRACKER.md', 'tracker-in-boundary'],
  ['./TASK_TRACKER.md', 'tracker-in-boundary'],
  ['TASK_*.md', 'tracker-in-boundary'],
])('the boundary %s is refused as %s', (glob, reason) => {
  expect(kinds(plan({ key: '1.1', contract: { boundaries: [glob] } }))).toEqual([
    `${reason} task.contract.boundaries[0]`,
  ]);
});

test('a worker that delivers files needs boundaries, one that delivers reports must have none, research may choose', () => {
  const none = { boundaries: [], tools: [] };
  expect(kinds(plan({ key: '1.1', contract: none }))).toEqual(['boundary-missing task.contract.boundaries']);
  expect(kinds(plan({ key: '1.1', contract: { boundaries: ['!src/x.ts'] } }))).toEqual([
    'boundary-missing task.contract.boundaries',
  ]);
  expect(kinds(plan({ key: '1.1', worker: 'validator', contract: { tools: [] } }))).toEqual([
    'boundary-unwanted task.contract.boundaries',
  ]);
  expect(found(plan({ key: '1.1', worker: 'research', contract: none }))).toEqual([]);
});
