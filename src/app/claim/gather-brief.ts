import type { ClaimBrief } from '../../domain/claim-brief.ts';
import type { Contract } from '../../domain/contract.ts';
import type { RequestState, TaskState } from '../../domain/request-state.ts';
import { planLine } from '../../craft/prompt/build-work-prompt.ts';
import { notesOf } from '../comment-body.ts';
import type { Deps, Job } from '../deps.ts';
import type { LoadedRequest } from '../load-request.ts';
import { sanitise } from '../../text/sanitise.ts';
import { titlesOf } from '../tracker-of.ts';
import { answersFor } from './answers-for.ts';
import { dependenciesOf } from './dependencies-of.ts';
import { requestTextOf } from './request-text.ts';
import { retryOf } from './retry-of.ts';

type Brief = NonNullable<ClaimBrief['brief']>;

/** Everything that the worker is told besides its tree: request, plan, contract, what went before, what people said. */
export async function gatherBrief(
  at: { deps: Deps; job: Job },
  loaded: LoadedRequest,
  { task, contract, attempt }: { task: TaskState; contract: Contract; attempt: number },
): Promise<Brief> {
  const { state, world } = loaded;
  const title = titlesOf(state, world);
  const retry = await retryOf(at.deps, loaded, { task, attempt });
  return {
    request: {
      title: sanitise(world.issue.title).text,
      text: sanitise(await requestTextOf(at, loaded)).text,
    },
    plan: planLines(state, title),
    notes: [...(await notesOf(at, loaded))],
    sharedNonce: state.plan ?? state.nonce,
    task: { id: task.key, title: title(task.key), worker: task.worker, contract },
    dependencies: await dependenciesOf(at.deps, loaded, task),
    answers: await answersFor(at, loaded, task),
    nonce: at.deps.ids.nonce(),
    ...(retry ? { retry } : {}),
  };
}

/** The plan as every worker of the request sees it: byte for byte the same for all, so that it can be cached. */
function planLines(state: RequestState, title: (key: TaskState['key']) => string): string[] {
  return state.tasks.map((task) => planLine({ ...task, title: title(task.key) }));
}
