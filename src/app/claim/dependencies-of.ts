import type { Oid } from '../../domain/ids.ts';
import { taskOf } from '../../domain/request-state.ts';
import type { RequestState, TaskState } from '../../domain/request-state.ts';
import type { World } from '../../domain/world.ts';
import { parseReportBody } from '../../text/report-body.ts';
import { parseCommit } from '../../text/trailers.ts';
import type { Deps } from '../deps.ts';
import { reportBy } from '../ensure-comment.ts';
import { talkOfTask } from '../issue-of-task.ts';
import { loadAccepted } from '../load-request.ts';
import type { LoadedRequest } from '../load-request.ts';
import { titlesOf } from '../tracker-of.ts';

export interface Dependency {
  readonly id: string;
  readonly title: string;
  readonly kind: 'files' | 'report' | 'nothing';
  readonly summary: string;
}

/** What the tasks that this one builds on left behind: the summary in a checkpoint, or the report on an issue. */
export async function dependenciesOf(
  deps: Deps,
  { state, world }: LoadedRequest,
  task: TaskState,
): Promise<Dependency[]> {
  const landed = task.after.map((key) => taskOf(state, key)).filter((one) => one.draft !== null);
  const messages = await messagesOf(deps, { state, world }, landed);
  const title = titlesOf(state, world);
  return landed.map((one) => ({
    id: one.key,
    title: title(one.key),
    kind: one.draft?.delivery ?? 'nothing',
    summary: one.draft?.checkpoint ? summaryIn(messages.get(one.draft.checkpoint)) : textOf(world, one),
  }));
}

const summaryIn = (message: string | undefined): string => {
  if (message === undefined) return '';
  const { summary, decisions } = parseCommit(message);
  return decisions === '' ? summary : `${summary}\n\nDecisions:\n${decisions}`;
};

function textOf(world: World, task: TaskState): string {
  const comment = task.draft ? reportBy(talkOfTask(world, task), task.draft.nonce) : undefined;
  return (comment && parseReportBody(comment.body)?.text) ?? '';
}

/** The branches show most messages already; only those of branches that are gone are read anew. */
async function messagesOf(
  deps: Deps,
  { state, world }: { state: RequestState; world: World },
  tasks: readonly TaskState[],
): Promise<ReadonlyMap<Oid, string>> {
  const seen = new Map([...world.branches.values()].map((ref) => [ref.oid, ref.message]));
  const missing = tasks.flatMap((task) => {
    const commit = task.draft?.checkpoint;
    return commit && !seen.has(commit) ? [commit] : [];
  });
  if (missing.length === 0) return seen;
  const again = await loadAccepted(deps, { request: state.request, commits: missing });
  return new Map([...seen, ...[...again.world.commits].map(([oid, ref]) => [oid, ref.message] as const)]);
}
