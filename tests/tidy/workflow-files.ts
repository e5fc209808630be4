import { parse } from 'yaml';
import { z } from 'zod';
import { listFiles, readText } from './sources.ts';

const Texts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String));
const Step = z.object({
  id: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: Texts.default({}),
  env: Texts.default({}),
});
const Job = z.object({
  if: z.string().optional(),
  needs: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
  uses: z.string().optional(),
  permissions: z.record(z.string(), z.string()),
  env: Texts.default({}),
  secrets: z.union([z.literal('inherit'), Texts]).default({}),
  strategy: z.object({ 'fail-fast': z.boolean().optional() }).optional(),
  steps: z.array(Step).default([]),
});
const File = z.object({
  permissions: z.record(z.string(), z.string()),
  concurrency: z.unknown().optional(),
  env: Texts.default({}),
  jobs: z.record(z.string(), Job),
});

export type WorkflowStep = z.infer<typeof Step>;
export type WorkflowJob = z.infer<typeof Job>;

/** A template of a workflow, as text and as what it says. */
export interface WorkflowFile {
  readonly path: string;
  readonly text: string;
  readonly file: z.infer<typeof File>;
}

/** Every template of a workflow that `init` writes; throws where a job does not name its permissions. */
export const workflowFiles: readonly WorkflowFile[] = listFiles('templates')
  .filter((path) => /\.ya?ml$/.test(path))
  .map((path) => ({ path, text: readText(path), file: File.parse(parse(readText(path))) }));

/** Every job of every template. */
export const workflowJobs = workflowFiles.flatMap(({ path, file }) =>
  Object.entries(file.jobs).map(([name, job]) => ({ place: `${path} ${name}`, name, job })),
);

/** Every step of every template. */
export const workflowSteps = workflowJobs.flatMap(({ place, job }) =>
  job.steps.map((step, index) => ({ place: `${place}[${index}]`, step })),
);
