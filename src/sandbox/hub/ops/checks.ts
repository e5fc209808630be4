import { countCreation, isScoped } from '../auth/caller.ts';
import { allow } from '../auth/permissions.ts';
import { publish } from '../events/publish.ts';
import { HubError, invalid, notFound, unprocessable } from '../hub-error.ts';
import { showCheckRun } from '../shapes/check.ts';
import { stamp } from '../state/hub-state.ts';
import type { CheckRun } from '../state/check.ts';
import type { RepositoryState } from '../state/repository.ts';
import type { RepoContext } from './context.ts';

export interface CheckRunInput {
  readonly name?: string | undefined;
  readonly status?: string | undefined;
  readonly conclusion?: string | undefined;
  readonly externalId?: string | undefined;
  readonly detailsUrl?: string | undefined;
  readonly title?: string | undefined;
  readonly summary?: string | undefined;
  readonly text?: string | undefined;
}

const conclusions = [
  'success',
  'failure',
  'neutral',
  'cancelled',
  'skipped',
  'timed_out',
  'action_required',
  'stale',
];

/** Starts a check run on a commit. Like GitHub's, it is an App's: a person's token is refused. */
export function createCheckRun(ctx: RepoContext, headSha: string, input: CheckRunInput): CheckRun {
  allow(ctx, 'writeChecks');
  if (!isScoped(ctx.caller)) throw new HubError(403, 'You must authenticate via a GitHub App.');
  if (ctx.repo.git.objects.read(headSha)?.type !== 'commit')
    throw unprocessable(`No commit found for SHA: ${headSha}`);
  const run: CheckRun = {
    id: ctx.hub.nextId(),
    headSha,
    name: input.name ?? '',
    externalId: '',
    detailsUrl: null,
    status: 'queued',
    conclusion: null,
    startedAt: stamp(ctx.hub),
    completedAt: null,
    title: null,
    summary: null,
    text: null,
  };
  edit(ctx, run, input);
  ctx.repo.checkRuns.push(run);
  countCreation(ctx.caller, 'check_run');
  publishCheckRun(ctx, run, 'created');
  return run;
}

/** Changes a check run; a conclusion completes it. */
export function updateCheckRun(ctx: RepoContext, run: CheckRun, input: CheckRunInput): CheckRun {
  allow(ctx, 'writeChecks');
  edit(ctx, run, input);
  if (run.status === 'completed') publishCheckRun(ctx, run, 'completed');
  return run;
}

/** A check run by id; 404 where there is none. */
export function findCheckRun(repo: RepositoryState, id: number): CheckRun {
  const run = repo.checkRuns.find((item) => item.id === id);
  if (run === undefined) throw notFound();
  return run;
}

function edit(ctx: RepoContext, run: CheckRun, input: CheckRunInput): void {
  run.name = input.name ?? run.name;
  run.externalId = input.externalId ?? run.externalId;
  run.detailsUrl = input.detailsUrl ?? run.detailsUrl;
  run.title = input.title ?? run.title;
  run.summary = input.summary ?? run.summary;
  run.text = input.text ?? run.text;
  if (input.conclusion !== undefined) {
    if (!conclusions.includes(input.conclusion))
      throw invalid('CheckRun', { field: 'conclusion', code: 'invalid' });
    Object.assign(run, { conclusion: input.conclusion, status: 'completed', completedAt: stamp(ctx.hub) });
    return;
  }
  const { status = run.status } = input;
  if (status === 'completed' && run.conclusion === null) {
    throw invalid('CheckRun', { field: 'conclusion', code: 'missing_field' });
  }
  if (status !== 'queued' && status !== 'in_progress' && status !== 'completed') {
    throw invalid('CheckRun', { field: 'status', code: 'invalid' });
  }
  run.status = status;
}

function publishCheckRun(ctx: RepoContext, run: CheckRun, action: string): void {
  publish(ctx, {
    name: 'check_run',
    payload: { action, check_run: showCheckRun(ctx, run) },
    sha: run.headSha,
  });
}
