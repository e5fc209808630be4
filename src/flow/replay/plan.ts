import { EMPTY_LEDGER } from '../../domain/budgets.ts';
import { NO_CATCH_UP } from '../../domain/catch-up.ts';
import { UNTOUCHED } from '../../domain/scope.ts';
import type { JournalEventOf, JournalTask } from '../../domain/journal.ts';
import type { RequestState, TaskState } from '../../domain/request-state.ts';

/** A batch holds at most this many tasks: beyond it a red one says too little about its cause. */
export const MOST_IN_BATCH = 8;

/** The state right after the request was accepted. */
export function firstState(event: JournalEventOf<'requested'>): RequestState {
  return {
    request: event.request,
    issue: event.issue,
    comment: event.comment,
    by: event.by,
    kind: event.kind,
    text: event.text,
    ...(event.issueText === undefined ? {} : { issueText: event.issueText }),
    base: event.base,
    nonce: event.nonce,
    ...(event.worker === undefined ? {} : { worker: event.worker }),
    ...(event.onto === undefined ? {} : { onto: event.onto }),
    phase: 'requested',
    unplanned: false,
    mode: null,
    plan: null,
    planNonce: null,
    tasks: [],
    places: new Map(),
    epics: [],
    work: null,
    root: null,
    catchUp: NO_CATCH_UP,
    proof: UNTOUCHED,
    live: [],
    terms: 0,
    wake: null,
    batchLimit: MOST_IN_BATCH,
    questions: [],
    heard: new Set(event.comment === null ? [] : [event.comment]),
    pace: 0,
    additions: [],
    notes: [],
    first: false,
    spent: [],
    ledger: EMPTY_LEDGER,
    paused: null,
    stopped: false,
    outcome: null,
    finishNonce: null,
    last: 0,
  };
}

export function applyPlanned(state: RequestState, event: JournalEventOf<'planned'>): RequestState {
  const talk = event.kind !== 'tasks' && event.kind !== 'single';
  return {
    ...state,
    phase: talk ? state.phase : 'planned',
    unplanned: false,
    mode: event.kind === 'tasks' || event.kind === 'single' ? event.kind : 'talk',
    plan: event.plan,
    planNonce: event.nonce,
    first: event.first ?? state.first,
    tasks: event.tasks.map(newTask),
    places: new Map(event.tasks.map((task, place) => [task.key, place])),
    spent: event.spent ? [...state.spent, event.spent] : state.spent,
  };
}

export function applyFiled(state: RequestState, event: JournalEventOf<'filed'>): RequestState {
  const filed = new Map(event.tasks.map((task) => [task.key, task]));
  return {
    ...state,
    phase: 'running',
    work: event.work,
    root: event.work,
    catchUp: { ...NO_CATCH_UP, entered: event.work },
    tasks: state.tasks.map((task) => {
      const place = filed.get(task.key);
      return place ? { ...task, issue: place.issue, node: place.node } : task;
    }),
  };
}

/** A task of a plan that was just taken over. */
export function newTask(task: JournalTask): TaskState {
  return {
    ...task,
    issue: null,
    node: null,
    status: 'waiting',
    attempts: 0,
    losses: 0,
    redBehind: null,
    draft: null,
    candidate: null,
    byHand: null,
    handMerged: false,
    approval: null,
    failure: null,
    questions: [],
    landed: null,
    pull: null,
    findings: null,
    brings: null,
    packages: null,
  };
}
