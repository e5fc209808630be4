import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseDelivery } from '../../../src/craft/parse-delivery.ts';
import { plan, taskOf } from '../../../src/demo/story/plan.ts';
import { script } from '../../../src/demo/story/script.ts';
import { toolNames } from '../../../src/domain/profile.ts';
import { readConfig } from '../../../src/intake/config.ts';
import { planFormat } from '../../../src/plan/plan-format.ts';
import { readPlan } from '../../../src/plan/read-plan.ts';
import { validatePlan } from '../../../src/plan/validate-plan.ts';
import { workerChoices } from '../../../src/plan/worker-type.ts';
import { globOverlap } from '../../../src/text/globs.ts';

const config = readConfig(readFileSync('src/demo/projects/tea-shop/.github/foreman.yml', 'utf8'));

function workers() {
  if (!config.ok) throw new Error(JSON.stringify(config.error));
  const profile = { name: 'any', description: 'any', role: 'worker' as const, delivers: 'either' as const };
  const rest = {
    model: null,
    effort: null,
    tools: toolNames,
    routeTypes: [],
    maxTurns: 9,
    instructions: 'any',
  };
  return workerChoices(config.value.pools.map((pool) => ({ pool, profile: { ...profile, ...rest } })));
}

it('the plan of the story is one that Foreman publishes', () => {
  const read = readPlan(JSON.stringify({ plan }));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(validatePlan(read.value, { workers: workers(), maxTasks: 12, isProtected: () => false })).toEqual(
    [],
  );
  expect(JSON.stringify(planFormat(workers().map((one) => one.type)))).toContain('test-builder');
});

it('the plan has eight tasks of four worker types, and a diamond', () => {
  expect(plan.tasks).toHaveLength(8);
  expect(new Set(plan.tasks.map((task) => task.worker)).size).toBe(4);
  expect(taskOf('2.1').after).toContain('1.1');
  expect(taskOf('2.2').after).toContain('1.1');
  expect(taskOf('3.1').after).toEqual(['2.1', '2.2']);
});

it('no two tasks may write the same file', () => {
  for (const one of plan.tasks) {
    for (const two of plan.tasks) {
      if (one === two) continue;
      const overlap = globOverlap(one.contract.boundaries, two.contract.boundaries, []);
      expect(overlap.kind, `${one.key} and ${two.key}`).toBe('disjoint');
    }
  }
});

it('every answer but one stays inside its boundary', () => {
  const refused = script.scenes.slice(1).flatMap((scene) => {
    if (/^(audit|lookup) /.test(scene.name)) return [];
    const key = scene.name.slice(0, 3);
    const answer = typeof scene.answer === 'string' ? scene.answer : '';
    const judged = parseDelivery(answer, {
      stopReason: 'end_turn',
      allowed: taskOf(key).contract.boundaries,
      tree: ['src/orders.js', 'src/money.js', 'README.md'].map((path) => ({ path })),
    });
    return judged.ok ? [] : [[scene.name, judged.error.reason, judged.error.path]];
  });
  expect(refused).toEqual([['4.1 journey, too far', 'outside-boundary', 'src/money.js']]);
});
