import { countCreation } from '../auth/caller.ts';
import { allow } from '../auth/permissions.ts';
import { publish } from '../events/publish.ts';
import { readRef } from '../git/refs.ts';
import { HubError, invalid, unprocessable } from '../hub-error.ts';
import type { RepositoryState } from '../state/repository.ts';
import type { Workflow, WorkflowRun } from '../state/run.ts';
import { findRun } from './runs.ts';
import type { RepoContext } from './context.ts';
import { readWorkflowFile } from './workflows.ts';

export interface WorkflowDispatch {
  readonly workflow: Workflow;
  /** A branch or a tag; a SHA is none. */
  readonly ref: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Whether the answer waits for the run. */
  readonly wantsRun: boolean;
}

const mostInputs = 25;
const longestInputs = 65_535;

/** Starts a workflow; a job token's dispatch starts one too. The answer is the run where it is wanted. */
export async function dispatchWorkflow(
  ctx: RepoContext,
  input: WorkflowDispatch,
): Promise<WorkflowRun | undefined> {
  allow(ctx, 'writeActions');
  const ref = resolveRefName(ctx.repo, input.ref);
  const file = readWorkflowFile(ctx.repo, ref.oid, input.workflow.path);
  if (file?.dispatchInputs === undefined) {
    throw unprocessable("Workflow does not have 'workflow_dispatch' trigger");
  }
  checkInputs(input.inputs, file.dispatchInputs);
  countCreation(ctx.caller, 'dispatch');
  const payload = { inputs: input.inputs, ref: ref.name, workflow: input.workflow.path };
  const draft = { name: 'workflow_dispatch', payload, sha: ref.oid, ref: ref.name, alwaysStarts: true };
  const event = publish(ctx, draft);
  if (!input.wantsRun) return undefined;
  const runId = await ctx.hub.runOf(event);
  if (runId === undefined) throw new HubError(500, 'No run was made for this dispatch');
  return findRun(ctx.repo, runId);
}

/** Sends a `repository_dispatch` of at most 10 properties and 64 KiB; it has no answer. */
export function dispatchRepository(
  ctx: RepoContext,
  eventType: string,
  clientPayload: Readonly<Record<string, unknown>>,
): void {
  allow(ctx, 'writeContents');
  if (eventType === '' || eventType.length > 100)
    throw invalid('RepositoryDispatch', { field: 'event_type', code: 'invalid' });
  if (Object.keys(clientPayload).length > 10) {
    throw unprocessable('No more than 10 properties are allowed; nested properties count as one.');
  }
  if (JSON.stringify(clientPayload).length > 65_536) throw unprocessable('client_payload is too large.');
  countCreation(ctx.caller, 'dispatch');
  const branch = ctx.repo.defaultBranch;
  const payload = { action: eventType, branch, client_payload: clientPayload };
  publish(ctx, { name: 'repository_dispatch', payload, alwaysStarts: true });
}

function resolveRefName(
  repo: RepositoryState,
  text: string,
): { readonly name: string; readonly oid: string } {
  const names = text.startsWith('refs/') ? [text] : [`refs/heads/${text}`, `refs/tags/${text}`];
  for (const name of names) {
    const oid = readRef(repo.git.dir, name);
    if (oid !== undefined && /^refs\/(heads|tags)\//.test(name)) return { name, oid };
  }
  throw unprocessable(`No ref found for: ${text}`);
}

function checkInputs(
  given: Readonly<Record<string, unknown>>,
  known: Readonly<Record<string, { readonly required: boolean }>>,
): void {
  const names = Object.keys(given);
  const unknown = names.filter((name) => !(name in known));
  if (unknown.length > 0) throw unprocessable(`Unexpected inputs provided: ${JSON.stringify(unknown)}`);
  const missing = Object.entries(known).find(([name, { required }]) => required && !(name in given));
  if (missing !== undefined) throw unprocessable(`Required input '${missing[0]}' not provided`);
  if (names.length > mostInputs)
    throw unprocessable('you may only define up to 25 inputs for a workflow_dispatch event');
  if (JSON.stringify(given).length > longestInputs) throw unprocessable('inputs are too large.');
}
