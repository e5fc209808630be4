import { posix } from 'node:path';
import { HubError } from '../hub-error.ts';
import type { RepositoryState } from '../state/repository.ts';
import { jobChecksOf } from './job-checks.ts';
import { listStatuses } from './statuses.ts';

const PASSED: readonly unknown[] = ['success', 'neutral', 'skipped'];

/** Refuses a commit on a branch whose rules require checks that are missing there, or red. */
export function demandChecks(
  repo: RepositoryState,
  { branch, sha, status, isNew = false }: { branch: string; sha: string; status: 405 | 422; isNew?: boolean },
): void {
  const lacks = requiredOn(repo, branch, isNew).flatMap((context) => {
    const state = stateOf(repo, sha, context);
    return state === 'success' ? [] : [`Required status check "${context}" is ${WORDS[state]}.`];
  });
  if (lacks.length > 0) throw new HubError(status, `Repository rule violations found\n\n${lacks.join('\n')}`);
}

const WORDS = { missing: 'expected', pending: 'in progress', failure: 'failing' } as const;

function requiredOn(repo: RepositoryState, branch: string, isNew: boolean): readonly string[] {
  return repo.settings.rules
    .filter(({ type, branches }) => type === 'required_status_checks' && posix.matchesGlob(branch, branches))
    .filter(({ parameters }) => !isNew || parameters?.['do_not_enforce_on_create'] !== true)
    .flatMap(({ parameters }) => {
      const listed = parameters?.['required_status_checks'];
      return Array.isArray(listed) ? listed.map((one: unknown) => contextOf(one)) : [];
    });
}

function contextOf(one: unknown): string {
  const context = typeof one === 'object' && one !== null && 'context' in one ? one.context : undefined;
  return typeof context === 'string' ? context : '';
}

/** The newest word under a name: a status, or a check run of anything but a dispatched run, which counts for no rule. */
function stateOf(repo: RepositoryState, sha: string, name: string): 'success' | keyof typeof WORDS {
  const status = listStatuses(repo, sha).find(({ context }) => context === name);
  if (status) return status.state === 'error' ? 'failure' : status.state;
  const checks = [
    ...repo.checkRuns.filter((run) => run.headSha === sha),
    ...jobChecksOf(repo, sha).filter(({ event }) => event !== 'workflow_dispatch'),
  ];
  const newest = checks.filter((check) => check.name === name).toSorted((a, b) => b.id - a.id)[0];
  if (!newest) return 'missing';
  if (newest.status !== 'completed') return 'pending';
  return PASSED.includes(newest.conclusion) ? 'success' : 'failure';
}
