import { mapOf } from '../language/value.ts';
import { defaultPermissions, findExcess, type Permissions } from './permissions.ts';
import type { CallJob, JobDefinition, LoadedWorkflow, Workflow } from './types.ts';

/** What a job's token may do: its own `permissions`, else its workflow's, else what was granted from outside. */
export function grantOf(job: JobDefinition, workflow: Workflow, outer: Permissions | undefined): Permissions {
  return job.permissions ?? workflow.permissions ?? outer ?? defaultPermissions;
}

/** Called jobs that ask for more than their caller grants, and calls whose inputs or secrets do not fit. */
export function findCallProblems(loaded: LoadedWorkflow, outer?: Permissions): readonly string[] {
  return loaded.workflow.jobs.flatMap((job) => {
    const called = loaded.called.get(job.id);
    if (job.kind !== 'call' || !called) return [];
    const grant = grantOf(job, loaded.workflow, outer);
    return [
      ...excessOf(job, called, grant),
      ...contractProblems(job, called.workflow),
      ...findCallProblems(called, grant),
    ];
  });
}

function excessOf(caller: CallJob, called: LoadedWorkflow, grant: Permissions): readonly string[] {
  return called.workflow.jobs.flatMap((job) => {
    const excess = findExcess(grantOf(job, called.workflow, grant), grant);
    if (excess.length === 0) return [];
    return [
      `The called job "${job.id}" of ${called.workflow.path} asks for ${excess.join(', ')}, ` +
        `which its caller, job "${caller.id}", does not grant.`,
    ];
  });
}

function contractProblems(caller: CallJob, called: Workflow): readonly string[] {
  const contract = mapOf(called.triggers['workflow_call']);
  const secrets = caller.secrets === 'inherit' ? undefined : Object.keys(caller.secrets);
  return [
    ...compare('input', Object.keys(caller.with), mapOf(contract['inputs'])),
    ...(secrets ? compare('secret', secrets, mapOf(contract['secrets'])) : []),
  ].map((problem) => `Job "${caller.id}" calls ${called.path}: ${problem}`);
}

function compare(
  kind: string,
  given: readonly string[],
  defined: ReturnType<typeof mapOf>,
): readonly string[] {
  const unknown = given.filter((name) => !(name in defined));
  const missing = Object.entries(defined)
    .filter(([name, definition]) => {
      const { required, default: fallback } = mapOf(definition);
      return required === true && fallback === undefined && !given.includes(name);
    })
    .map(([name]) => name);
  return [
    ...unknown.map((name) => `the ${kind} "${name}" is not defined there.`),
    ...missing.map((name) => `the ${kind} "${name}" is required, but not given.`),
  ];
}
