import { z } from 'zod';
import type { Runs } from '../../ports/runs.ts';
import type { Client } from './client.ts';

const Run = z.looseObject({
  id: z.number(),
  run_attempt: z.number().optional(),
  status: z.string().nullable(),
  conclusion: z.string().nullable(),
});

/** Workflow runs by GitHub's REST API. */
export const createGithubRuns = (client: Client): Runs => ({
  run: (id) =>
    client.rest('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: id }, (body) => {
      const run = Run.parse(body);
      const over = run.status === 'completed';
      return { id, attempt: run.run_attempt ?? 1, over, conclusion: over ? run.conclusion : null };
    }),
  rerunFailed: (id) =>
    client.rest(
      'POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs',
      { run_id: id },
      () => null,
    ),
  cancel: (id) =>
    client.rest('POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel', { run_id: id }, () => null),
});
