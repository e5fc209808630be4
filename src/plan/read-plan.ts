import { z } from 'zod';
import { Plan } from '../domain/plan.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import { wordPlanIssues } from './plan-issues.ts';
import type { PlanProblem } from './plan-problem.ts';

const MOST_CHARACTERS = 1_000_000;
const Wrapped = z.strictObject({ plan: z.unknown() });

/** The foreman's reply as a plan of the right shape, or everything that its shape lacks; `validatePlan` judges the rest. */
export function readPlan(reply: string): Result<Plan, readonly PlanProblem[]> {
  const json = parseJson(reply);
  if (!json.ok) return err([{ reason: 'not-json', at: '', message: json.error }]);
  const wrapped = Wrapped.safeParse(json.value);
  const value = wrapped.success ? wrapped.data.plan : json.value;
  const plan = Plan.safeParse(value);
  return plan.success ? ok(plan.data) : err(wordPlanIssues(plan.error.issues, value));
}

function parseJson(reply: string): Result<unknown, string> {
  if (reply.length > MOST_CHARACTERS)
    return err(`The reply has ${reply.length} characters; a plan is far shorter.`);
  try {
    return ok(JSON.parse(withoutFence(reply.trim())));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.slice(0, 200) : 'it cannot be parsed';
    return err(`The reply must be one JSON object and nothing else: ${why}.`);
  }
}

/** Takes off one code fence around the whole reply, which models like to add. */
function withoutFence(text: string): string {
  const opening = /^(`{3,}|~{3,})[ \t]*(?:json)?[ \t]*\r?\n/i.exec(text);
  const fence = opening?.[1];
  if (opening === null || fence === undefined || !text.endsWith(fence)) return text;
  return text.slice(opening[0].length, -fence.length);
}
