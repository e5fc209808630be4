import type { Answer } from '../../../src/ports/answer.ts';
import { done } from '../../../src/ports/answer.ts';
import { forbid } from '../permissions.ts';
import type { Actor, Repository } from '../repository.ts';
import { note, refuse } from '../repository.ts';

export interface Dispatch {
  /** The branch whose workflow file is run. */
  readonly ref: string;
  readonly request: string;
  readonly comment: number | null;
  readonly why: string;
  readonly review?: string;
}

/** Starts the workflow, as often as it is asked; the only thing by which a bot starts one. */
export function dispatch(repo: Repository, actor: Actor, { ref, ...inputs }: Dispatch): Answer<null> {
  const refused = forbid(repo, actor, 'actions');
  if (refused) return refused;
  if (!repo.state.refs.has(ref)) return refuse('invalid', `No ref found for: ${ref}`);
  repo.events.push({ kind: 'dispatch', ...inputs });
  note(repo, actor, { what: 'dispatch', ...inputs });
  return done(null);
}
