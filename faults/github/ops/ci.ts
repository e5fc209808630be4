import { parse } from 'yaml';
import { z } from 'zod';
import type { CheckState } from '../../../src/domain/ci.ts';
import type { Oid } from '../../../src/domain/ids.ts';
import type { Answer } from '../../../src/ports/answer.ts';
import { done } from '../../../src/ports/answer.ts';
import { findPath } from '../git/paths.ts';
import { forbid } from '../permissions.ts';
import type { Actor, Repository } from '../repository.ts';
import { nextId, note, patch, refuse } from '../repository.ts';
import type { CiRunState } from '../state.ts';
import { withEntry } from '../state.ts';
import { CI_APP } from './app.ts';
import { moveRefs } from './refs.ts';

const FOLDER = '.github/workflows';
const Workflow = z.object({
  on: z.unknown(),
  jobs: z.record(z.string(), z.unknown()).default({}),
});

/** Starts a workflow of the repository on a branch, whoever asks for it. */
export function dispatchCi(
  repo: Repository,
  actor: Actor,
  { workflow, branch }: { readonly workflow: string; readonly branch: string },
): Answer<null> {
  const refused = forbid(repo, actor, 'actions');
  if (refused) return refused;
  const { refs, defaultBranch } = repo.state;
  const head = refs.get(branch);
  const registered = refs.get(defaultBranch);
  if (!registered || !fileAt(repo, registered.oid, workflow)) return refuse('not-found', 'Not Found');
  if (!head) return refuse('invalid', `No ref found for: ${branch}`);
  if (!listensTo(repo, head.oid, { workflow, event: 'workflow_dispatch' }))
    return refuse('invalid', "Workflow does not have 'workflow_dispatch' trigger");
  note(repo, actor, { what: 'ci-started', workflow, commit: head.oid });
  begin(repo, { workflow, branch, commit: head.oid });
  return done(null);
}

/** Makes a branch; what a job's token makes starts nothing. */
export function showToCi(
  repo: Repository,
  actor: Actor,
  { branch, commit }: { readonly branch: string; readonly commit: Oid },
): Answer<null> {
  const refused = forbid(repo, actor, 'contents');
  if (refused) return refused;
  const made = moveRefs(repo, actor, [{ branch, before: null, after: commit }]);
  if (made.kind === 'done' && isHeard(actor)) beginPushed(repo, branch, commit);
  return made;
}

const isHeard = ({ account }: Actor): boolean => !account.isBot || account.login === CI_APP;

/** Starts every workflow that listens to pushes. */
export function beginPushed(repo: Repository, branch: string, commit: Oid): void {
  for (const workflow of workflowsAt(repo, commit))
    if (listensTo(repo, commit, { workflow, event: 'push' })) begin(repo, { workflow, branch, commit });
}

/** Starts a run again as its next attempt. */
export function rerunCi(repo: Repository, run: CiRunState): void {
  const attempt = run.attempt + 1;
  const jobs = jobNamesAt(repo, run.commit, run.workflow).map((name) => newJob(repo, name));
  put(repo, { ...run, attempt, over: false, jobs: [...run.jobs, ...jobs] });
  repo.events.push({ kind: 'ci-begun', run: run.id });
}

/** Ends the present attempt of a run, each job as it is said; what is not named is green. */
export function endCi(
  repo: Repository,
  run: CiRunState,
  results: Readonly<Record<string, CheckState>>,
): void {
  const jobs = run.jobs.map((job) =>
    job.state === 'pending' ? { ...job, state: results[job.name] ?? 'green' } : job,
  );
  put(repo, { ...run, over: true, jobs });
  repo.events.push({ kind: 'ci-ended', branch: run.branch });
}

function begin(
  repo: Repository,
  { workflow, branch, commit }: { workflow: string; branch: string; commit: Oid },
): void {
  const id = nextId(repo);
  const jobs = jobNamesAt(repo, commit, workflow).map((name) => newJob(repo, name));
  put(repo, { id, workflow, branch, commit, attempt: 1, over: false, jobs });
  repo.events.push({ kind: 'ci-begun', run: id });
}

const put = (repo: Repository, run: CiRunState): void =>
  patch(repo, { ci: withEntry(repo.state.ci, run.id, run) });

const newJob = (repo: Repository, name: string): CiRunState['jobs'][number] => ({
  id: nextId(repo),
  name,
  state: 'pending',
});

function fileAt(repo: Repository, commit: Oid, workflow: string): string | undefined {
  const tree = repo.objects.commits.get(commit)?.tree;
  const found = tree && findPath(repo.objects, tree, `${FOLDER}/${workflow}`);
  return found && repo.objects.blobs.get(found.oid);
}

/** The files that these worlds have; Foreman's own are none of them. */
const workflowsAt = (repo: Repository, commit: Oid): readonly string[] =>
  ['ci.yml'].filter((workflow) => fileAt(repo, commit, workflow) !== undefined);

const jobNamesAt = (repo: Repository, commit: Oid, workflow: string): readonly string[] =>
  Object.keys(Workflow.parse(parse(fileAt(repo, commit, workflow) ?? 'on: push')).jobs);

function listensTo(
  repo: Repository,
  commit: Oid,
  { workflow, event }: { workflow: string; event: string },
): boolean {
  const { on } = Workflow.parse(parse(fileAt(repo, commit, workflow) ?? 'on: []'));
  const names: readonly unknown[] = Array.isArray(on)
    ? on
    : typeof on === 'object' && on !== null
      ? Object.keys(on)
      : [on];
  return names.includes(event);
}
