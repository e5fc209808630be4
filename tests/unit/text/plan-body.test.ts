import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashValue } from '../../../src/domain/hash.ts';
import { Plan, TasksPlan } from '../../../src/domain/plan.ts';
import { parsePlanBody, renderPlanBody } from '../../../src/text/plan-body.ts';
import { tasksPlan } from '../../helpers/plans.ts';
import { hostileText } from './hostile-text.ts';

const planWith = (words: string) => {
  const plan = TasksPlan.parse(tasksPlan({ key: '1.1' }, { key: '1.2' }).plan);
  const tasks = plan.tasks.map((task) => ({
    ...task,
    contract: { ...task.contract, objective: `x${words}`.trim() },
  }));
  return { ...plan, summary: `x${words}`, tasks };
};

test('a plan comes back exactly from the comments that show it, whatever its words', () => {
  fc.assert(
    fc.property(hostileText, (words) => {
      const read = Plan.safeParse(planWith(words.slice(0, 3000)));
      fc.pre(read.success && read.data.kind === 'tasks');
      if (!read.success || read.data.kind !== 'tasks') return;
      expect(parsePlanBody(renderPlanBody(read.data), hashValue(read.data))).toEqual(read.data);
    }),
  );
});

test('a long plan is shown in several parts, and each of them is needed', () => {
  const tasks = Array.from({ length: 40 }, (_, at) => ({
    key: `1.${at + 1}`,
    title: `Write ${'x'.repeat(80)} ${at}`,
  }));
  const plan = TasksPlan.parse(tasksPlan(...tasks).plan);
  const parts = renderPlanBody({
    ...plan,
    tasks: plan.tasks.map((one) => ({
      ...one,
      contract: { ...one.contract, outputFormat: 'y'.repeat(1500) },
    })),
  });
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(part.length).toBeLessThan(40_000);
  expect(parsePlanBody(parts.slice(1), hashValue(plan))).toBeNull();
});

test('a plan with one letter changed is none', () => {
  const plan = TasksPlan.parse(tasksPlan({ key: '1.1' }, { key: '1.2' }).plan);
  const changed = renderPlanBody(plan).map((part) => part.replace('part-1-1', 'part-9-9'));
  expect(parsePlanBody(changed, hashValue(plan))).toBeNull();
});
