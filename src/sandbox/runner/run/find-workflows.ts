import type { HubEvent } from '../../actions-host.ts';
import type { Engine } from '../engine.ts';
import { messageOf } from '../language/expressions.ts';
import { matchesEvent } from '../workflow/match-event.ts';
import { readWorkflow } from '../workflow/read.ts';
import type { Workflow } from '../workflow/types.ts';

export interface FoundWorkflow {
  readonly workflow: Workflow;
  readonly content: string;
}

const folder = '.github/workflows';

/** The workflow files at an event's commit that the event starts; a file that is no YAML is told and left out. */
export async function findWorkflows(engine: Engine, event: HubEvent): Promise<readonly FoundWorkflow[]> {
  const all = await readWorkflows(engine, event.repository, event.sha);
  return all.filter(({ workflow }) => matchesEvent(workflow, event));
}

/** All workflow files at a commit. */
export async function readWorkflows(
  engine: Engine,
  repository: string,
  sha: string,
): Promise<readonly FoundWorkflow[]> {
  const paths = await engine.host.listFilesAt(repository, sha, folder);
  const files = paths.filter((path) => /\.ya?ml$/.test(path)).sort();
  const read = files.map(async (path) => {
    const content = await engine.host.readFileAt(repository, sha, path);
    return content === undefined ? [] : readOne(engine, path, content);
  });
  return (await Promise.all(read)).flat();
}

function readOne(engine: Engine, path: string, content: string): readonly FoundWorkflow[] {
  try {
    return [{ workflow: readWorkflow(path, content), content }];
  } catch (error) {
    engine.emit({ kind: 'line', runId: 0, text: `##[error]${path} is no YAML: ${messageOf(error)}` });
    return [];
  }
}
