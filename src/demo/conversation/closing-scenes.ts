import type { Scene } from '../../sandbox/model/script.ts';
import { auditAnswer } from '../story/audit-answer.ts';
import { module, planScene, work } from './pieces.ts';
import { closingPlan } from './plan.ts';

/** What the audit objects to in the first delivery; whoever does it anew must have been told. */
export const OBJECTION = 'A day without a sale is never tried.';

/** The evening: a delivery that passes its tests and not its audit, the one that was told why, and what stands on it. */
export const closingScenes: readonly Scene[] = [
  planScene('plan the evening', 'Close the till', closingPlan),
  {
    name: 'audit of the takings, which objects',
    when: {
      model: /haiku/,
      task: ['# The change to audit: task 1.1\n', '+++ src/takings.js', 'takings([2, 3])'],
    },
    needs: [{ label: 'the line of done-when', text: '1. A test shows that `takings`', in: 'task' }],
    answer: ({ text }) => auditAnswer(text.task, { unmet: { 1: OBJECTION } }),
  },
  work('takings, after the audit', 'src/takings.js', {
    sees: [OBJECTION],
    answer: module(
      'takings',
      '(sales = []) => sales.reduce((all, one) => all + one, 0)',
      'takings([]) === 0',
    ),
  }),
  work('takings', 'src/takings.js', {
    answer: module('takings', '(sales) => sales.reduce((all, one) => all + one)', 'takings([2, 3]) === 5'),
  }),
  work('drawer', 'src/drawer.js', {
    answer: module('drawer', '(float, takings) => float + takings', 'drawer(100, 5) === 105'),
  }),
];
