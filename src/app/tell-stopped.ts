import type { Change } from '../domain/change.ts';
import type { Epic } from '../domain/epic.ts';
import type { Nonce } from '../domain/ids.ts';
import type { TaskState } from '../domain/request-state.ts';
import { withdrawals } from '../domain/withdrawn.ts';
import type { Withdrawn } from '../domain/withdrawn.ts';
import { descendantsOf } from '../domain/task-graph.ts';
import { waitingIn } from '../flow/decide-holds.ts';
import { renderEpicHeld } from '../report/epic.ts';
import { renderFailure } from '../report/failure.ts';
import { stopSentence } from '../report/stop-sentence.ts';
import { branchesOf } from '../text/names.ts';
import type { FailureNote } from '../text/failure-body.ts';
import type { Deps, Job } from './deps.ts';
import { commentBy } from './ensure-comment.ts';
import { talkOfTask } from './issue-of-task.ts';
import { loadKnown } from './load-known.ts';
import type { LoadedRequest } from './load-request.ts';
import { saidBy } from './must-be-said.ts';
import type { Said } from './must-be-said.ts';
import { placeOfRequest, placeOfTask } from './place-of.ts';

type At = LoadedRequest & { readonly deps: Deps; readonly job: Job };

/** Tells people of every task that was stopped beside a leg, on its issue, or on the request's where that is gone; and of epics that they closed, there. */
export async function tellStopped(at: At): Promise<readonly Said[]> {
  const stopped = at.state.tasks.filter((task) => stopOf(task) !== null && !isBeingSaid(at, askedOf(task)));
  const held = at.state.epics.filter((epic) => epic.held !== null && !isBeingSaid(at, epic.held));
  if (stopped.length === 0 && held.length === 0) return [];
  const focus = [...stopped, ...held].flatMap(({ issue }) =>
    issue === null || issue === at.state.issue ? [] : [issue],
  );
  const seen: At = { ...at, ...(await loadKnown(at.deps, { request: at.state.request, focus }, at.state)) };
  const changes = [
    ...stopped.flatMap((task) => stopComment(seen, task)),
    ...held.flatMap((epic) => heldComment(seen, epic)),
  ];
  return changes.length === 0 ? [] : saidBy(changes, await at.deps.forge.change(changes));
}

/** So long after something was written down only the run that wrote it says it; milliseconds. */
const SAID_WITHIN_MS = 60_000;

/** Whoever writes a stop down says it with the next request; a run beside that one may still be shown a picture from before. */
function isBeingSaid({ entries, job, deps }: At, nonce: Nonce | undefined): boolean {
  const line = entries.findLast(({ event }) => 'nonce' in event && event.nonce === nonce);
  if (line === undefined || line.run.id === job.run.id) return false;
  return deps.clock.now() - Date.parse(line.at) < SAID_WITHIN_MS;
}

const askedOf = (task: TaskState): Nonce | undefined => task.questions.at(-1)?.nonce;

/** What is still to be said on an epic that a person has closed. */
function heldComment(at: At, epic: Epic): readonly Change[] {
  const issue = at.world.focus.get(epic.issue ?? 0);
  if (!issue || epic.held === null || commentBy(issue, epic.held)) return [];
  const waiting = waitingIn(at.state, epic).map((task) => `${task.key} (#${task.issue ?? at.state.issue})`);
  const place = placeOfRequest(at, epic.held);
  return [{ do: 'comment', on: issue.node, body: renderEpicHeld(place, { epic: issue.number, waiting }) }];
}

/** What is still to be said about a stopped task. */
export function stopComment(at: Omit<At, 'deps'>, task: TaskState): readonly Change[] {
  const asked = task.questions.at(-1);
  const note = stopNote(task);
  const talk = talkOfTask(at.world, task);
  if (!asked || !note || commentBy(talk, asked.nonce)) return [];
  const checkpoint = task.draft?.checkpoint ?? null;
  const branch = branchesOf(at.state.request).task(task.issue ?? at.state.issue);
  const body = renderFailure(placeOfTask(at, task, asked.nonce), {
    note,
    why: asked.why,
    earlier: [],
    saved: checkpoint === null ? null : { branch, pull: task.pull },
    blocked: descendantsOf(at.state.tasks, task.key).size,
    asks: asked.nonce,
  });
  return [{ do: 'comment', on: talk.node, body }];
}

/** What happened to a stopped task, in the words that its issue keeps; null for a task that is not stopped. */
export function stopNote(task: TaskState): FailureNote | null {
  const why = stopOf(task);
  if (why === null) return null;
  const outcome = why === 'unserved' ? 'unavailable' : why;
  const none = { reason: null, missedLine: null, failing: [], findings: [], output: null, summary: null };
  return { ...none, attempt: Math.max(1, task.attempts), outcome, sentence: stopSentence(why) };
}

function stopOf(task: TaskState): Withdrawn | 'unserved' | null {
  const why = task.status === 'asking' ? task.questions.at(-1)?.why : undefined;
  return STOPS.find((one) => one === why) ?? null;
}

const STOPS = [...withdrawals, 'unserved'] as const;
