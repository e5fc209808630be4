import type { Answer } from '../../../src/ports/answer.ts';
import { done } from '../../../src/ports/answer.ts';
import type { Runs } from '../../../src/ports/runs.ts';
import { forbid } from '../permissions.ts';
import type { Actor, Repository } from '../repository.ts';
import { note, refuse } from '../repository.ts';

/** Workflow runs as the board of whoever plays them tells of them. */
export const createRuns = (repo: Repository, actor: Actor): Runs => ({
  run: (id) => {
    const view = repo.runs.view(id);
    return Promise.resolve(view ? done(view) : refuse('not-found', 'Not Found'));
  },
  rerunFailed: (id) => Promise.resolve(rerunFailed(repo, actor, id)),
  cancel: (id) => Promise.resolve(cancel(repo, actor, id)),
});

function cancel(repo: Repository, actor: Actor, id: number): Answer<null> {
  const run = repo.runs.view(id);
  if (!run) return refuse('not-found', 'Not Found');
  const refused = forbid(repo, actor, 'actions');
  if (refused) return refused;
  if (run.over) return refuse('forbidden', 'Cannot cancel a workflow run that is completed.');
  note(repo, actor, { what: 'cancel', run: id });
  repo.runs.cancel?.(id);
  return done(null);
}

function rerunFailed(repo: Repository, actor: Actor, id: number): Answer<null> {
  const run = repo.runs.view(id);
  if (!run) return refuse('not-found', 'Not Found');
  const refused = forbid(repo, actor, 'actions');
  if (refused) return refused;
  if (!run.over) return refuse('forbidden', 'The workflow run is already running');
  note(repo, actor, { what: 'rerun', run: id });
  repo.runs.rerun(id);
  return done(null);
}
