import type { ActionsHost } from '../../actions-host.ts';
import { messageOf } from '../language/expressions.ts';
import { findSyntaxErrors } from '../language/syntax.ts';
import { readWorkflow } from './read.ts';
import { findRefusals } from './refusals.ts';
import type { CallJob, LoadedWorkflow, Workflow } from './types.ts';

const maxDepth = 4;

/** Where workflow files are read. */
export interface Source {
  readonly host: Pick<ActionsHost, 'readFileAt'>;
  readonly repository: string;
  readonly sha: string;
}

/** A workflow with all it calls, and every reason why it cannot run. */
export interface Loading {
  readonly loaded: LoadedWorkflow;
  readonly problems: readonly string[];
}

/** Checks a workflow file that was read and loads the files that it calls, to four levels. */
export async function loadWorkflow(source: Source, workflow: Workflow, content: string): Promise<Loading> {
  const problems = [...(await findSyntaxErrors(workflow.path, content))];
  if (problems.length > 0) return { loaded: { workflow, called: new Map() }, problems };
  return loadCalled({ source, workflow, depth: 1 });
}

interface Level {
  readonly source: Source;
  readonly workflow: Workflow;
  readonly depth: number;
}

async function loadCalled(level: Level): Promise<Loading> {
  const problems = [...findRefusals(level.workflow)];
  const called = new Map<string, LoadedWorkflow>();
  for (const job of level.workflow.jobs) {
    if (job.kind !== 'call' || problems.length > 0) continue;
    const loading = await loadOne(level, job);
    problems.push(...loading.problems);
    if (loading.loaded) called.set(job.id, loading.loaded);
  }
  return { loaded: { workflow: level.workflow, called }, problems };
}

async function loadOne(
  level: Level,
  job: CallJob,
): Promise<{ loaded?: LoadedWorkflow; problems: readonly string[] }> {
  const { source, depth } = level;
  const path = job.uses.replace(/^\.\//, '');
  const where = `${level.workflow.path}, job "${job.id}"`;
  if (depth >= maxDepth)
    return { problems: [`${where}: workflows may call each other to ${maxDepth} levels only.`] };
  const content = await source.host.readFileAt(source.repository, source.sha, path);
  if (content === undefined) return { problems: [`${where}: the called workflow "${path}" does not exist.`] };
  const errors = await findSyntaxErrors(path, content);
  if (errors.length > 0) return { problems: errors };
  try {
    const workflow = readWorkflow(path, content);
    if (!('workflow_call' in workflow.triggers)) {
      return { problems: [`${where}: "${path}" has no "on: workflow_call".`] };
    }
    return await loadCalled({ source, workflow, depth: depth + 1 });
  } catch (error) {
    return { problems: [`${where}: ${path}: ${messageOf(error)}`] };
  }
}
