import type { Change } from '../../domain/change.ts';
import type { Nonce, TextHash } from '../../domain/ids.ts';
import type { AskedWhy } from '../../domain/journal.ts';
import type { Question, TaskState } from '../../domain/request-state.ts';
import { descendantsOf } from '../../domain/task-graph.ts';
import { renderFailure } from '../../report/failure.ts';
import { renderLostQuestion } from '../../report/lost-question.ts';
import { renderLostReport } from '../../report/lost-report.ts';
import { renderPackages } from '../../report/packages.ts';
import { renderReleased } from '../../report/stalled.ts';
import { passed } from '../../flow/passed.ts';
import type { FailureNote } from '../../text/failure-body.ts';
import { branchesOf } from '../../text/names.ts';
import { commentBy, reportBy } from '../ensure-comment.ts';
import { talkOfTask } from '../issue-of-task.ts';
import { placeOfTask } from '../place-of.ts';
import { earlierNotes } from '../settle/attempt-notes.ts';
import { notesOn, reportIn } from '../settle/notes-file.ts';
import { failureNote } from '../settle/failure-note.ts';
import { ownAnswersOf } from '../settle/own-answers.ts';
import type { Settling } from '../settle/settling.ts';
import { stopNote } from '../tell-stopped.ts';
import { asSettling } from './as-settling.ts';
import { packagesAgain } from './packages-again.ts';
import { fateOfEntry } from './sweeping.ts';
import type { Sweeping } from './sweeping.ts';

/** What a task's issue should say and does not: that a person is needed, or a report. */
export async function commentsMissing(at: Sweeping, task: TaskState): Promise<readonly Change[]> {
  const issue = talkOfTask(at.world, task);
  const unsaid = ({ nonce }: { readonly nonce: Nonce }): boolean => !commentBy(issue, nonce);
  const asked = packagesAsked(task);
  const due = asked && unsaid(asked) ? [await packagesDue(at, task, asked)] : dueOn(at, task);
  const bodies = [...due.filter(unsaid).map(({ body }) => body), ...(await reportDue(at, task))];
  return bodies.map((body) => ({ do: 'comment', on: issue.node, body }));
}

const packagesAsked = (task: TaskState) => {
  const asked = task.status === 'asking' && !stopNote(task) ? task.questions.at(-1) : undefined;
  return asked?.why === 'packages' && task.packages ? { nonce: asked.nonce, hash: task.packages.hash } : null;
};

async function packagesDue(
  at: Sweeping,
  task: TaskState,
  { nonce, hash }: { readonly nonce: Nonce; readonly hash: TextHash },
): Promise<Due> {
  const packages = await packagesAgain(at.deps, task);
  return {
    nonce,
    body: renderPackages(placeOfTask(at, task, nonce), {
      packages,
      hash,
      pull: task.pull,
      own: ownAnswersOf(at, task),
    }),
  };
}

interface Due {
  readonly nonce: Nonce;
  readonly body: string;
}

function dueOn(at: Sweeping, task: TaskState): readonly Due[] {
  const asked = task.status === 'asking' ? task.questions.at(-1) : undefined;
  if (!asked) return [];
  const { nonce } = asked;
  if (stopNote(task)) return [];
  const own = ownAnswersOf(at, task);
  if (asked.why === 'question')
    return [{ nonce, body: renderLostQuestion(placeOfTask(at, task, nonce), own) }];
  if (asked.why === 'packages') return [];
  const settling = asSettling(at);
  if (!settling) return [];
  const body = renderFailure(placeOfTask(at, task, markOf(at, task, asked)), {
    note: noteOn(settling, task, asked.why),
    why: asked.why,
    earlier: earlierOf(at, task),
    own,
    saved: savedBy(at, task),
    blocked: descendantsOf(at.state.tasks, task.key).size,
    asks: nonce,
  });
  return [{ nonce, body }];
}

/** The mark of the leg that asks, so that its settle, run again, finds it said; a grant that was taken back has no mark but the question's. */
function markOf({ entries }: Sweeping, { key }: TaskState, { nonce }: Question): Nonce {
  const at = entries.findIndex(({ event }) => event.type === 'asked' && event.nonce === nonce);
  const before = entries[at - 1]?.event;
  return before?.type === 'settled' && before.tasks.includes(key) ? before.nonce : nonce;
}

function noteOn(settling: Settling, task: TaskState, why: AskedWhy): FailureNote {
  const note = failureNote(settling, task);
  if (why === 'cancelled' || why === 'lost')
    return { ...note, outcome: 'lost', reason: null, sentence: renderReleased(why) };
  return keptNotes(settling, task).find(({ nonce }) => nonce === task.failure?.nonce) ?? note;
}

/** What failed before in the mandate whose end asks. */
function earlierOf(at: Sweeping, task: TaskState): readonly FailureNote[] {
  const settled = at.entries.findLast(
    ({ event }) => event.type === 'settled' && event.tasks.includes(task.key),
  );
  return settled?.event.type === 'settled' ? earlierNotes(at, task, settled.event) : [];
}

const keptNotes = (at: Pick<Sweeping, 'state' | 'world'>, { key }: TaskState) =>
  notesOn(at, at.state.request, key).map(({ found }) => found);

function savedBy({ state }: Sweeping, task: TaskState) {
  if (!task.draft?.checkpoint) return null;
  return { branch: branchesOf(state.request).task(task.issue ?? state.issue), pull: task.pull };
}

/**
 * The report of a task that landed, where whoever had to say it died before; the notes hold its words. Where it was said and a person took it
 * away, it is not said again: whoever builds on it waits only until something stands in its place.
 */
async function reportDue(at: Sweeping, task: TaskState): Promise<readonly string[]> {
  const { draft, status } = task;
  if (status !== 'landed' || !draft || draft.delivery === 'files' || draft.checkpoint !== null) return [];
  if (reportBy(talkOfTask(at.world, task), draft.nonce)) return [];
  const verified = at.entries.findLast(
    ({ event }) => event.type === 'settled' && event.tasks.includes(task.key) && passed(event),
  );
  const fate = await fateOfEntry(at, verified);
  if (fate === 'runs') return [];
  const words = fate === 'over' ? reportIn(at, task) : undefined;
  if (words !== undefined) return [words];
  return draft.delivery === 'report' ? [renderLostReport(placeOfTask(at, task, draft.nonce))] : [];
}
