import { isOnRequest, shownState } from '../../src/domain/request-state.ts';
import type { RequestState, TaskState } from '../../src/domain/request-state.ts';
import { labelStateOf, stateLabel } from '../../src/text/names-labels.ts';
import { branchesOf } from '../../src/text/names.ts';
import type { Checker, Evidence } from './checker.ts';
import { mergedHeads, writesOf } from './tools.ts';

/** 8. When all is quiet, what people see is what the journal says. */
export const journalIsShown: Checker = {
  name: 'journal-is-shown',
  promise: 'the replayed journal equals the visible world',
  check: (evidence) => {
    const { state } = evidence;
    if (!state) return ['There is no journal.'];
    if (state.tasks.some((task) => task.issue === null)) return [];
    return [
      ...workStands(evidence, state),
      ...state.tasks.flatMap((task) => taskShown(evidence, state, task)),
    ];
  },
};

function workStands(evidence: Evidence, state: RequestState): readonly string[] {
  if (state.mode !== 'tasks' || state.work === null) return [];
  const { work } = branchesOf(state.request);
  const moves = writesOf(evidence, 'ref').filter(({ branch }) => branch === work);
  const stands = moves.at(-1)?.after ?? null;
  // Its branch goes once a person has merged the last pull request.
  const isMerged = stands === null && state.phase === 'finished' && mergedHeads(evidence).has(state.work);
  return stands === state.work || isMerged
    ? []
    : [`The work branch stands on ${stands?.slice(0, 7) ?? 'nothing'}, not on ${state.work.slice(0, 7)}.`];
}

function taskShown(evidence: Evidence, state: RequestState, task: TaskState): readonly string[] {
  const shown = shownState(state, task);
  const label = labelStateOf(shown);
  const wanted = label === null ? [] : [stateLabel(label).name];
  const worn = labelsOn(evidence, task.issue ?? 0).filter((name) => name.startsWith('foreman:'));
  const wrong = [...wanted].sort().join() !== [...worn].sort().join();
  const open = isOpen(evidence, task.issue ?? 0);
  const over = shown === 'done' && !isOnRequest(state, task);
  return [
    ...(wrong && state.mode === 'tasks'
      ? [`Task ${task.key} is ${shown} and wears ${worn.join(', ') || 'no state'}.`]
      : []),
    ...(over && open ? [`Task ${task.key} is done and its issue is open.`] : []),
    ...(!over && !open && shown !== 'skipped'
      ? [`Task ${task.key} is ${shown} and its issue is closed.`]
      : []),
  ];
}

/** The labels that an issue wears in the end; the picture names issues by their titles. */
function labelsOn({ history, picture }: Evidence, issue: number): readonly string[] {
  const made = history.find((write) => write.what === 'issue' && write.number === issue);
  const title = made?.what === 'issue' ? made.title : '';
  return picture.issues.find(({ name }) => name === title)?.labels ?? [];
}

function isOpen(evidence: Evidence, issue: number): boolean {
  const last = evidence.history.findLast(
    (write) => (write.what === 'issue-closed' || write.what === 'issue-reopened') && write.number === issue,
  );
  return last?.what !== 'issue-closed';
}
