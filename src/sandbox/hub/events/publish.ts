import type { RepoContext } from '../ops/context.ts';
import { actorOf } from '../ops/context.ts';
import { readRef, zeroOid } from '../git/refs.ts';
import { showAccount } from '../shapes/account.ts';
import { showRepository } from '../shapes/repository.ts';
import type { HubEvent } from '../../actions-host.ts';

/** An event before the hub adds repository, sender and number. */
export interface EventDraft {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Commit and ref that Actions takes for it; the default branch's unless given. */
  readonly sha?: string;
  readonly ref?: string;
  /** Dispatches start workflows whoever sends them. */
  readonly alwaysStarts?: boolean;
}

/** Sends an event; what a job token causes starts no workflow. */
export function publish(ctx: RepoContext, draft: EventDraft): HubEvent {
  const { hub, repo, caller } = ctx;
  const actor = actorOf(ctx);
  return hub.emit({
    name: draft.name,
    repository: repo.fullName,
    payload: { ...draft.payload, repository: showRepository(ctx), sender: showAccount(hub, actor) },
    sha: draft.sha ?? headOfDefault(ctx),
    ref: draft.ref ?? `refs/heads/${repo.defaultBranch}`,
    actor: actor.login,
    startsWorkflows: draft.alwaysStarts === true || caller.kind !== 'job',
  });
}

function headOfDefault({ repo }: RepoContext): string {
  return readRef(repo.git.dir, `refs/heads/${repo.defaultBranch}`) ?? zeroOid;
}
