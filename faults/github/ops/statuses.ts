import type { Answer } from '../../../src/ports/answer.ts';
import { done } from '../../../src/ports/answer.ts';
import { forbid } from '../permissions.ts';
import type { Actor, Repository } from '../repository.ts';
import { note, patch, refuse } from '../repository.ts';
import type { Status } from '../state.ts';

const MOST_DESCRIPTION = 140;

/** Sets a commit's status: a row of them, the last one counts. */
export function addStatus(repo: Repository, actor: Actor, status: Status): Answer<null> {
  const { commit, state, description, context } = status;
  const refused = forbid(repo, actor, 'statuses');
  if (refused) return refused;
  if (!repo.objects.commits.has(commit)) return refuse('invalid', `No commit found for SHA: ${commit}`);
  if ([...description].length > MOST_DESCRIPTION)
    return refuse('invalid', 'description is too long (maximum is 140 characters)');
  patch(repo, { statuses: [...repo.state.statuses, { commit, state, description, context }] });
  note(repo, actor, { what: 'status', commit, state, context });
  return done(null);
}
