import { parse } from 'yaml';
import { readCommit } from '../git/commit-object.ts';
import { readRef } from '../git/refs.ts';
import { findPath } from '../git/tree-paths.ts';
import { readTree } from '../git/tree-object.ts';
import { notFound } from '../hub-error.ts';
import type { HubState } from '../state/hub-state.ts';
import { stamp } from '../state/hub-state.ts';
import type { RepositoryState } from '../state/repository.ts';
import type { Workflow } from '../state/run.ts';

const folder = '.github/workflows';

/** What a dispatch needs to know of a workflow file. */
export interface WorkflowFile {
  readonly name: string;
  /** Inputs of its `workflow_dispatch` trigger by name; undefined where it has no such trigger. */
  readonly dispatchInputs: Readonly<Record<string, { readonly required: boolean }>> | undefined;
}

/** The workflows of the default branch; each keeps its id from when it was first seen. */
export function listWorkflows(hub: HubState, repo: RepositoryState): readonly Workflow[] {
  const head = readRef(repo.git.dir, `refs/heads/${repo.defaultBranch}`) ?? '';
  return namesAt(repo, head).map((name) => registerWorkflow(hub, repo, `${folder}/${name}`));
}

/** The record of a workflow path, made where there is none. */
export function registerWorkflow(hub: HubState, repo: RepositoryState, path: string): Workflow {
  const known = repo.workflows.find((workflow) => workflow.path === path);
  if (known !== undefined) return known;
  const workflow: Workflow = { id: hub.nextId(), path, createdAt: stamp(hub) };
  repo.workflows.push(workflow);
  return workflow;
}

/** A workflow by id or file name; 404 where the default branch has none. */
export function findWorkflow(hub: HubState, repo: RepositoryState, key: string): Workflow {
  const isIt = ({ id, path }: Workflow) => String(id) === key || path === `${folder}/${key}` || path === key;
  const workflow = listWorkflows(hub, repo).find(isIt);
  if (workflow === undefined) throw notFound();
  return workflow;
}

/** What a workflow file says at a commit; undefined where it is absent or no YAML mapping. */
export function readWorkflowFile(repo: RepositoryState, sha: string, path: string): WorkflowFile | undefined {
  const text = readTextAt(repo, sha, path);
  const file = text === undefined ? undefined : parseMapping(text);
  if (file === undefined) return undefined;
  const name = typeof file['name'] === 'string' ? file['name'] : path;
  return { name, dispatchInputs: findDispatch(file['on']) };
}

/** The text of a file at a commit; undefined where there is none. */
export function readTextAt(repo: RepositoryState, sha: string, path: string): string | undefined {
  const { objects } = repo.git;
  const tree = readCommit(objects, sha)?.tree;
  const found = tree === undefined ? undefined : findPath(objects, tree, path);
  const object = found === undefined ? undefined : objects.read(found.oid);
  return object?.type === 'blob' ? object.data.toString('utf8') : undefined;
}

function namesAt(repo: RepositoryState, sha: string): readonly string[] {
  const { objects } = repo.git;
  const tree = readCommit(objects, sha)?.tree;
  const found = tree === undefined ? undefined : findPath(objects, tree, folder);
  const entries = found === undefined ? [] : (readTree(objects, found.oid) ?? []);
  return entries.map(({ name }) => name).filter((name) => /\.ya?ml$/.test(name));
}

function findDispatch(on: unknown): WorkflowFile['dispatchInputs'] {
  if (on === 'workflow_dispatch') return {};
  if (Array.isArray(on)) return on.includes('workflow_dispatch') ? {} : undefined;
  if (!isMapping(on) || !('workflow_dispatch' in on)) return undefined;
  const trigger = on['workflow_dispatch'];
  const inputs = isMapping(trigger) && isMapping(trigger['inputs']) ? trigger['inputs'] : {};
  const entries = Object.entries(inputs).map(([name, input]) => {
    const isOpen = !isMapping(input) || input['required'] !== true || 'default' in input;
    return [name, { required: !isOpen }] as const;
  });
  return Object.fromEntries(entries);
}

function parseMapping(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const file: unknown = parse(text);
    return isMapping(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
