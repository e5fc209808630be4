import { parse } from 'yaml';
import { z } from 'zod';
import type { VerifierProblem } from '../domain/verifier.ts';

const Value = z.record(z.string(), z.unknown());
const Permissions = z.union([z.string(), Value]);
const Job = z.looseObject({ permissions: Permissions.optional(), environment: z.unknown().optional() });
const File = z.looseObject({
  on: z.unknown(),
  permissions: Permissions.optional(),
  jobs: z.record(z.string(), Job),
});
const Input = z.looseObject({ required: z.boolean().optional(), default: z.unknown().optional() });
const Call = z.looseObject({
  inputs: z.record(z.string(), Input.nullable()).nullish(),
  secrets: Value.nullish(),
});

/**
 * Why a workflow of the repository may not verify; null where it may. It runs code that a model wrote, so it must do with a token that
 * reads contents, and without secrets, caches that later runs would take, and further workflows. What asks for more would stop
 * every run of Foreman before it starts.
 */
export function verifierProblem(text: string | null): VerifierProblem | null {
  if (text === null) return 'missing';
  const file = File.safeParse(parsed(text));
  if (!file.success) return 'unreadable';
  const call = Call.safeParse(Value.safeParse(file.data.on).data?.['workflow_call'] ?? undefined);
  if (!call.success) return 'not-called';
  const { candidate, ...others } = call.data.inputs ?? {};
  if (!candidate) return 'no-candidate';
  if (Object.values(others).some((one) => one?.required === true && one.default === undefined))
    return 'inputs';
  if (/\bsecrets\b/.test(text)) return 'secrets';
  const jobs = Object.values(file.data.jobs);
  const asked = [file.data.permissions, ...jobs.map((job) => job.permissions)];
  if (asked.some((one) => one !== undefined && !isEnough(one))) return 'permissions';
  if (jobs.some((job) => job.environment !== undefined)) return 'environment';
  if (jobs.some((job) => 'uses' in job)) return 'calls';
  return /\bactions\/cache\b|^\s*cache\s*:/m.test(text) ? 'cache' : null;
}

/** Whether reading the contents is all that is asked for. */
function isEnough(asked: z.infer<typeof Permissions>): boolean {
  if (typeof asked === 'string') return false;
  return Object.entries(asked).every(
    ([scope, access]) => access === 'none' || (scope === 'contents' && access === 'read'),
  );
}

function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return null;
  }
}
