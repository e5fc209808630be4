import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Config } from '../../../src/domain/config.ts';
import { routeWorker } from '../../../src/domain/route-worker.ts';
import { readConfig } from '../../../src/intake/config.ts';
import { renderYamlProblems } from '../../../src/intake/config-yaml.ts';

const problems = (yaml: string): string => {
  const read = readConfig(yaml);
  return read.ok ? '' : renderYamlProblems('foreman.yml', read.error);
};

function config(yaml?: string): Config {
  const read = readConfig(yaml);
  if (!read.ok) throw new Error(renderYamlProblems('foreman.yml', read.error));
  return Config.parse(read.value);
}

const poolFor = (yaml: string | undefined, type: string): string => {
  const route = routeWorker(config(yaml), type);
  return route.ok ? route.value.pool.name : `${route.error.reason}: ${route.error.known.join(' ')}`;
};

test('no file, an empty file and keys without a value all mean the defaults', () => {
  expect(config('')).toEqual(config(undefined));
  expect(config('# only a comment\nbudgets:\nverify:\n  commands:\n')).toEqual(config(undefined));
  expect(config()).toMatchObject({
    trigger: 'foreman',
    defaultPool: 'coding',
    approval: { first: true, dollars: 3, tasks: 8 },
    merge: 'verified',
    budgets: { requestDollars: 10, dayDollars: 25, tasks: 20, tokens: null },
    verify: { mode: 'auto', setup: [], commands: [] },
    claimAssignee: 'requester',
  });
});

test('without configuration there are three workers of each built-in profile', () => {
  expect(config().pools.map((pool) => [pool.name, pool.count])).toEqual([
    ['coding', 3],
    ['test-builder', 3],
    ['documentation', 3],
    ['research', 3],
  ]);
});

test.each([
  ['coding', 'coding'],
  ['feature', 'coding'],
  ['Bug', 'coding'],
  ['tests', 'test-builder'],
  ['docs', 'documentation'],
  ['epic', 'research'],
  ['something-else', 'coding'],
])('without configuration the type %s goes to %s', (type, pool) => {
  expect(poolFor(undefined, type)).toBe(pool);
});

test('pools with profile and count, and pools with bundle and max_concurrent, are both understood', () => {
  const yaml = `
pools:
  - name: backend
    profile: coding
    count: 2
  - name: testing-pool
    worker_bundle: "git+https://github.com/acme/bundles@v1.2#subdirectory=workers/testing"
    max_concurrent: 4
    route_types: [chore, tests]
default_pool: backend
`;
  const [backend, testing] = config(yaml).pools;
  expect(backend).toMatchObject({ name: 'backend', profile: { kind: 'file', name: 'coding' }, count: 2 });
  expect(testing).toMatchObject({
    count: 4,
    routes: ['testing-pool', 'chore', 'tests'],
    profile: {
      kind: 'bundle',
      bundle: { owner: 'acme', repo: 'bundles', ref: 'v1.2', subdirectory: 'workers/testing' },
    },
  });
  expect(poolFor(yaml, 'chore')).toBe('testing-pool');
  expect(poolFor(yaml, 'bug')).toBe('backend');
});

test('configured pools without a default pool refuse a type that nobody serves and list the known ones', () => {
  expect(poolFor('pools: [{ name: coding }]', 'poetry')).toBe(
    'unknown-type: coding task feature bug chore refactor',
  );
});

test('a pool that is named like a habit of another takes it over', () => {
  const yaml = 'pools: [{ name: coding }, { name: bug, profile: coding }]';
  expect(poolFor(yaml, 'bug')).toBe('bug');
  expect(config(yaml).pools.map((pool) => pool.routes)).toEqual([
    ['coding', 'task', 'feature', 'chore', 'refactor'],
    ['bug'],
  ]);
});

test('every problem is told at once, each with its place and the nearest key', () => {
  const yaml = `trigger: "/foreman"
bugdets:
  request_dollars: 5
merge: verifed
pools:
  - name: Coding
    counts: 2
  - count: zero
verify:
  comands: [npm test]
protected: ["../up"]
`;
  expect(problems(yaml).split('\n').sort()).toMatchInlineSnapshot(`
    [
      "foreman.yml:10:3: Unknown key "comands" in verify. Did you mean "commands"?",
      "foreman.yml:11:13: protected[0] the glob \`../up\` must stay inside the repository.",
      "foreman.yml:1:1: trigger must be a plain name, without \`/\` or \`@\`.",
      "foreman.yml:2:1: Unknown key "bugdets". Did you mean "budgets"?",
      "foreman.yml:4:1: merge must be one of verified, reviewed, not the text "verifed"; did you mean "verified"?",
      "foreman.yml:6:5: pools[0].name must be lower-case letters, digits and hyphens, begin with a letter, and have at most 40 characters.",
      "foreman.yml:7:5: Unknown key "counts" in pools[0]. Did you mean "count"?",
      "foreman.yml:8:5: pools[1].count must be a number, not the text "zero".",
      "foreman.yml:8:5: pools[1].name is missing.",
    ]
  `);
});

test.each([
  ['budgets: { request_dollars: 30 }', 'budgets.request_dollars (30) is more than budgets.day_dollars (25)'],
  ['verify: { mode: dispatch }', 'verify.workflow must name'],
  ['verify: { mode: checks, workflow: proof.yml }', 'verify.workflow means nothing'],
  [
    'verify: { commands: [{ run: npm test, paths: [] }] }',
    'verify.commands[0].paths must have at least 1 entries',
  ],
  ["verify: { commands: [{ run: npm test, paths: ['!a/**'] }] }", 'a glob that does not begin with `!`'],
  [
    'pools: [{ name: a, profile: coding, worker_bundle: "git+https://h.io/a/b@main" }]',
    'both profile and worker_bundle',
  ],
  ['pools: [{ name: a }, { name: a }]', 'both named "a"'],
  ['pools: [{ name: a }, { name: b, route_types: [a] }]', '"a" is served by pools[0] already'],
  ['pools: [{ name: a, count: 1, max_concurrent: 2 }]', 'keep one'],
  ['default_pool: codng', 'Did you mean "coding"?'],
  ['approval: sometimes', 'approval must be first, always, never, or thresholds'],
  ['approval: { dollar: 3 }', 'Unknown key "dollar" in approval. Did you mean "dollars"?'],
  ['names: { "priority:high": P1, "priority:low": p1 }', 'names maps both'],
  ['names: { critical: P0 }', 'names.critical is none of our labels: worker:<type>'],
  ['names: { "foreman:workin": busy }', 'names.foreman:workin is none of our labels'],
  ['budgets: { tasks: 0 }', 'budgets.tasks must be at least 1'],
  ['budgets: [1]', 'budgets must be a mapping of keys, not a list'],
  ['- a list', 'The file must be a mapping of keys, not a list'],
  ['a: 1\na: 2', 'Map keys must be unique'],
  ['trigger: [unclosed', 'This is no valid YAML'],
  ['trigger: *nowhere', 'alias'],
])('%j is refused', (yaml, words) => {
  expect(problems(yaml)).toContain(words);
});

test('an alias bomb is refused without being unfolded', () => {
  const bomb = Array.from(
    { length: 20 },
    (_, i) => `a${i}: &a${i} [${i === 0 ? 'x' : `*a${i - 1},`.repeat(9)}]`,
  );
  expect(problems(bomb.join('\n'))).toContain('alias');
});

test('thresholds alone do not ask for the first request', () => {
  expect(config('approval: { dollars: 5 }').approval).toEqual({ first: false, dollars: 5, tasks: null });
});

test('model aliases and models that are gone become the present ones, the latter with a note', () => {
  const { models, notes } = config(
    'models: { foreman: opus, worker: claude-sonnet-4-20250514, roles: { research: haiku, coding: claude-opus-5 } }',
  );
  expect(models).toMatchObject({
    foreman: 'claude-opus-5-5',
    worker: 'claude-sonnet-5-5',
    roles: { research: 'claude-haiku-5-5', coding: 'claude-opus-5' },
  });
  expect(notes).toEqual([
    'The model claude-sonnet-4-20250514 is no longer served (or ends this year); claude-sonnet-5-5 is used instead.',
  ]);
});

test('no text makes the reader throw, and every problem has a place', () => {
  const lines = fc.array(
    fc.oneof(
      fc.constantFrom(
        'pools:',
        '  - name: a',
        'verify: {',
        '}',
        'approval: [',
        '<<: *x',
        '&x',
        '? - a',
        '!!js x',
        '---',
      ),
      fc.string(),
    ),
  );
  fc.assert(
    fc.property(lines, (parts) => {
      const read = readConfig(parts.join('\n'));
      for (const problem of read.ok ? [] : read.error) {
        expect(problem.line).toBeGreaterThan(0);
        expect(problem.column).toBeGreaterThan(0);
        expect(problem.message).toMatch(/[.?]$/);
      }
    }),
  );
});

test('an alias that stands inside of what it names is one clear problem', () => {
  const read = readConfig('&x\n<<: *x\n');
  expect(read.ok ? [] : read.error.map((one) => one.message)).toEqual([
    'A YAML alias stands inside of what it names; write the values out.',
  ]);
});
