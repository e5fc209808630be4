import { z } from 'zod';
import { Contract } from './contract.ts';
import { TaskKey } from './ids.ts';

export const Priority = z.enum(['critical', 'high', 'medium', 'low']);
export type Priority = z.infer<typeof Priority>;

/** One task of a plan: one worker type, one contract, and the tasks that must have landed before it starts. */
export const PlannedTask = z.strictObject({
  key: TaskKey,
  title: z.string().min(3).max(120),
  worker: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  after: z.array(TaskKey),
  priority: Priority.default('medium'),
  contract: Contract,
});
export type PlannedTask = z.infer<typeof PlannedTask>;

/** The most tasks that one request may be configured to have (what that costs: docs/adr/0015). */
export const MOST_TASKS = 300;

/** Several tasks, filed as sub-issues and landed on the request's own branch. */
export const TasksPlan = z.strictObject({
  kind: z.literal('tasks'),
  summary: z.string().min(1).max(4000),
  tasks: z.array(PlannedTask).min(2).max(MOST_TASKS),
});

/** One task: no sub-issue and no work branch, one pull request from the request's own issue. */
export const SinglePlan = z.strictObject({
  kind: z.literal('single'),
  summary: z.string().min(1).max(4000),
  task: PlannedTask,
});

export const AnswerPlan = z.strictObject({
  kind: z.literal('answer'),
  text: z.string().min(1).max(20000),
  sources: z.array(z.string()),
});
export const QuestionsPlan = z.strictObject({
  kind: z.literal('questions'),
  questions: z.array(z.string().min(3).max(1000)).min(1).max(10),
});
export const DeclinePlan = z.strictObject({
  kind: z.literal('decline'),
  reason: z.string().min(1).max(4000),
});

/** What the foreman model may answer to a request. */
export const Plan = z.discriminatedUnion('kind', [
  TasksPlan,
  SinglePlan,
  AnswerPlan,
  QuestionsPlan,
  DeclinePlan,
]);
export type Plan = z.infer<typeof Plan>;
export type WorkPlan = Extract<Plan, { kind: 'tasks' | 'single' }>;

/** The tasks of a plan that has any, in the plan's own order. */
export const tasksOf = (plan: WorkPlan): readonly PlannedTask[] =>
  plan.kind === 'tasks' ? plan.tasks : [plan.task];
