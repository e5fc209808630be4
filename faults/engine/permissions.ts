import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const Workflow = z.object({
  jobs: z.record(
    z.string(),
    z.object({ permissions: z.record(z.string(), z.enum(['read', 'write'])).optional() }),
  ),
});

/** What the token of each job may do, as the workflow files say. */
export const PERMISSIONS: ReadonlyMap<string, Readonly<Record<string, 'read' | 'write'>>> = new Map(
  ['foreman', 'foreman-task'].flatMap((file) => {
    const text = readFileSync(new URL(`../../templates/${file}.yml`, import.meta.url), 'utf8');
    const { jobs } = Workflow.parse(parse(text));
    return Object.entries(jobs).map(([name, job]) => [name, job.permissions ?? {}] as const);
  }),
);

/** The permissions of a job by its name there. */
export function permissionsOf(job: string): Readonly<Record<string, 'read' | 'write'>> {
  const found = PERMISSIONS.get(job);
  if (!found) throw new Error(`The workflows have no job ${job}.`);
  return found;
}
