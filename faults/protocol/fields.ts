import { EMPTY_LEDGER } from '../../src/domain/budgets.ts';
import type { JournalEntry } from '../../src/domain/journal.ts';
import type { LiveGrant, Question, RequestState, TaskState } from '../../src/domain/request-state.ts';

/** What a field is to the model: it decides, it never changes within a world, or no decision of `flow` looks at it. */
export type FieldUse = 'decides' | 'constant' | 'dropped';

/** Every field of a request's state. A new one does not compile before somebody says here what it is. */
export const requestFields = {
  request: 'constant',
  issue: 'constant',
  comment: 'constant',
  by: 'constant',
  kind: 'constant',
  text: 'constant',
  onto: 'constant',
  issueText: 'constant',
  base: 'constant',
  worker: 'constant',
  nonce: 'constant',
  phase: 'decides',
  unplanned: 'constant',
  mode: 'constant',
  plan: 'constant',
  planNonce: 'constant',
  tasks: 'decides',
  places: 'constant',
  work: 'decides',
  root: 'constant',
  catchUp: 'constant',
  proof: 'constant',
  live: 'decides',
  terms: 'decides',
  wake: 'decides',
  batchLimit: 'decides',
  questions: 'decides',
  heard: 'decides',
  pace: 'decides',
  additions: 'constant',
  notes: 'constant',
  first: 'constant',
  spent: 'dropped',
  ledger: 'dropped',
  paused: 'constant',
  epics: 'constant',
  stopped: 'decides',
  outcome: 'dropped',
  finishNonce: 'dropped',
  last: 'dropped',
} as const satisfies Record<keyof RequestState, FieldUse>;

/** Every field of a task's state. */
export const taskFields = {
  key: 'constant',
  worker: 'constant',
  after: 'constant',
  priority: 'constant',
  contract: 'constant',
  conflicts: 'constant',
  nonce: 'constant',
  issue: 'constant',
  node: 'constant',
  status: 'decides',
  attempts: 'decides',
  losses: 'decides',
  doubts: 'constant',
  redBehind: 'decides',
  draft: 'decides',
  candidate: 'decides',
  byHand: 'constant',
  handMerged: 'constant',
  approval: 'decides',
  failure: 'dropped',
  questions: 'decides',
  told: 'dropped',
  landed: 'decides',
  pull: 'dropped',
  findings: 'dropped',
  brings: 'constant',
  packages: 'constant',
} as const satisfies Record<keyof TaskState, FieldUse>;

/** Why a field may be dropped; a test compares the decisions on whole and on folded states. */
export const whyDropped = {
  spent: 'money is shown to people; what decisions count is `ledger`',
  ledger:
    'money decides only where limits are set; the model sets none, so that no conversation of its worlds ever waits for money',
  outcome: 'how a finished request ended is shown; that it is finished is `phase`',
  finishNonce: 'a word that marks a text',
  last: 'the number of the last line; the head that an append expects is compared as a whole state',
  failure:
    'why an attempt failed is told to the next one; what follows is counted in attempts and losses; that a red base waits to be mended matters where the default branch moves, which it does in no world of the model',
  pull: 'the number of a pull request is shown; that there is one follows from the draft',
  told: 'what a worker was told of is compared with what people said later, which is shown',
  findings: 'how much an audit found is shown; what it stops is in the outcome',
} as const;

/** When every wake-up of the model was journalled: the model has no clock, whether it is old is the adversary’s choice. */
export const WOKEN_AT = '2026-03-01T09:00:00.000Z';

/** The same state without what no decision looks at, in one form: two such states are equal when their keys are. */
export function foldState(state: RequestState): RequestState {
  onlyKnown(state, requestFields);
  return {
    ...state,
    tasks: state.tasks.map(foldTask),
    live: state.live.map(foldLive).toSorted((a, b) => a.grant.term - b.grant.term),
    wake: state.wake && { ...state.wake, at: WOKEN_AT },
    questions: state.questions.map(foldQuestion),
    heard: new Set([...state.heard].toSorted((a, b) => a - b)),
    spent: [],
    ledger: EMPTY_LEDGER,
    outcome: null,
    finishNonce: null,
    last: 0,
  };
}

/** A text that is equal for two folded states of one world exactly when all that decides is equal. */
export const keyOf = (folded: RequestState): string => JSON.stringify(deciding(folded, requestFields), plain);

function foldTask(task: TaskState): TaskState {
  onlyKnown(task, taskFields);
  return {
    ...task,
    draft: foldDraft(task.draft),
    // Under which term a candidate was verified is written down, and nothing follows from it.
    candidate: task.candidate && { ...task.candidate, term: 0 },
    failure: null,
    questions: task.questions.map(foldQuestion),
    told: 0,
    pull: task.draft?.checkpoint ? 1 : null,
    findings: null,
  };
}

/** Of what a worker left only the checkpoint decides: an approval counts for it alone. The model has one where reviews are asked for. */
const foldDraft = (draft: TaskState['draft']): TaskState['draft'] =>
  draft?.checkpoint ? { delivery: 'files', checkpoint: draft.checkpoint, pull: 1, nonce: draft.nonce } : null;

const RUN: Pick<JournalEntry['run'], 'attempt'> = { attempt: 1 };

/** Who holds a grant is the run, in whichever attempt; when it was granted is shown to people. */
const foldLive = ({ grant, run }: LiveGrant): LiveGrant => ({ grant, run: { ...run, ...RUN }, at: '' });

/** Of a question only who answered it by which comment decides; why it was asked is shown. */
const foldQuestion = ({ nonce, answer }: Question): Question => ({ why: 'question', nonce, answer });

function deciding(value: object, fields: Readonly<Record<string, FieldUse>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => fields[name] === 'decides'));
}

function plain(name: string, value: unknown): unknown {
  if (value instanceof Set) return [...value];
  if (name !== 'tasks' || !Array.isArray(value)) return name === 'nonce' ? undefined : value;
  return value.map((task: object) => deciding(task, taskFields));
}

function onlyKnown(value: object, fields: Readonly<Record<string, FieldUse>>): void {
  const unknown = Object.keys(value).filter((name) => !(name in fields));
  if (unknown.length > 0)
    throw new Error(
      `The protocol's model does not know ${unknown.join(', ')}: say in faults/protocol/fields.ts what it is.`,
    );
}
