import type { z } from 'zod';
import { invalidRequest, type ApiError } from './api-error.ts';

/** The first problem that a schema found, in the API's words. */
export function describeIssue(error: z.ZodError): ApiError {
  const [issue] = error.issues;
  const path = issue?.path.join('.') ?? '';
  if (issue?.code === 'unrecognized_keys')
    return invalidRequest(`${issue.keys.join(', ')}: Extra inputs are not permitted`);
  const missing = issue?.code === 'invalid_type' && issue.message.endsWith('received undefined');
  return invalidRequest(`${path}: ${missing ? 'Field required' : (issue?.message ?? 'invalid')}`);
}
