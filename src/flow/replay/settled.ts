import { isCiTrouble } from '../../domain/ci.ts';
import type { Grant, JournalEventOf, LegOutcome, Spent } from '../../domain/journal.ts';
import { isDone } from '../../domain/request-state.ts';
import type {
  Draft,
  GreenCandidate,
  LiveGrant,
  RequestState,
  TaskState,
} from '../../domain/request-state.ts';
import { passed } from '../passed.ts';
import { isJudged } from '../train.ts';
import { isCatchUp, landedCatchUp, settledCatchUp } from './catch-up.ts';
import { changeTasks } from './change-tasks.ts';
import { withoutTerm } from './grants.ts';
import { MOST_IN_BATCH } from './plan.ts';
import { isWholeGrant, settledWhole } from './whole.ts';

type Settled = JournalEventOf<'settled'>;

/** Outcomes that used up an attempt: the model's answer was taken and judged. */
const USED_ATTEMPT: readonly LegOutcome[] = ['green', 'red', 'unverified', 'refused', 'question', 'packages'];
/** Those that used it up though it passed verification: the audit stopped it. */
const STOPPED_BY_AUDIT: readonly LegOutcome[] = ['objected', 'unaudited'];

/** What a leg left: its grant ends, the draft and the failure are kept, and the task goes back in line; what is over stays over. */
export function applySettled(state: RequestState, event: Settled): RequestState {
  const live = state.live.find((one) => one.grant.term === event.term);
  if (!live) return state;
  if (isCatchUp(live.grant))
    return { ...withoutTerm(state, event.term), catchUp: settledCatchUp(state, live.grant, event) };
  if (isWholeGrant(live.grant)) return { ...withoutTerm(state, event.term), ...settledWhole(state, event) };
  const judged = isJudged(state, event);
  const isBatch = live.grant.kind === 'batch';
  const after = isCiTrouble(event.outcome)
    ? isBatch
      ? inDoubt
      : workInDoubt
    : isBatch
      ? afterBatch
      : afterWork;
  return {
    ...changeTasks(withoutTerm(state, event.term), event.tasks, (task) =>
      isDone(task)
        ? task
        : {
            ...after(task, event, judged),
            ...draftKept(task, live),
            candidate: candidateOf(task, event, live.grant),
            redBehind: event.outcome === 'red' && !judged ? (event.behind ?? null) : null,
          },
    ),
    batchLimit: live.grant.kind === 'batch' && judged ? nextLimit(state.batchLimit, event) : state.batchLimit,
    spent: [...state.spent, ...costsOf(event)],
  };
}

/** How much the audit found; null where none judged, also of a leg that told before it waited for CI. */
export const foundIn = ({ audit }: Pick<Settled, 'audit'>): number | null =>
  audit?.outcome === 'judged' ? audit.findings : null;

/** What a leg paid for: its worker, the audit of what that delivered, the foreman's look for an answer. */
export const costsOf = ({
  spent,
  audit,
  lookup,
}: Pick<Settled, 'spent' | 'audit' | 'lookup'>): readonly Spent[] => [
  ...(spent ? [spent] : []),
  ...[audit, lookup].flatMap((beside) => (beside && beside.spent.calls > 0 ? [beside.spent] : [])),
];

export function applyLanded(state: RequestState, event: JournalEventOf<'landed'>): RequestState {
  const landed = changeTasks(state, event.tasks, (task) => ({
    ...task,
    status: 'landed',
    landed: event.to,
    candidate: null,
    failure: null,
  }));
  const mended = state.tasks.find((task) => task.brings !== null && event.tasks.includes(task.key));
  const brought = event.brings ?? mended?.brings?.from ?? null;
  // A task that mends the whole brings nothing in that was not there.
  const catchUp = landedCatchUp(state, brought === state.catchUp.entered ? null : brought);
  const proof = { of: event.scope ?? 'all', losses: 0 } as const;
  return { ...landed, work: event.to, batchLimit: MOST_IN_BATCH, catchUp, proof };
}

/** What a worker's leg verified says nothing about the merge that a person made meanwhile. */
const candidateOf = (task: TaskState, event: Settled, { kind }: Grant): GreenCandidate | null =>
  task.handMerged && kind === 'work' ? null : greenOf(event);

/** What passed waits for its base to land; where that has landed, `landed` follows at once. */
const greenOf = (event: Settled): GreenCandidate | null =>
  passed(event) && event.candidate && event.candidateBase
    ? {
        term: event.term,
        oid: event.candidate,
        base: event.candidateBase,
        behind: event.behind ?? null,
        ...(event.scope ? { scope: event.scope } : {}),
        tasks: event.tasks,
      }
    : null;

/** What waited for CI was written down before, with the mark under which its report stands. */
const draftKept = ({ draft }: TaskState, { awaits }: LiveGrant): Pick<TaskState, 'draft'> | null =>
  awaits ? { draft } : null;

/** Red behind a candidate that has not landed says nothing yet: the task stays in line and is verified again without it. */
const staysInLine = (event: Settled, judged: boolean): boolean =>
  passed(event) || (event.outcome === 'red' && !judged);

/** What verification could not say: the change stays in line as it is, and neither an attempt nor a loss is counted. */
const inDoubt = (task: TaskState, event: Settled): TaskState => ({
  ...task,
  status: 'merging',
  doubts: (task.doubts ?? 0) + (event.outcome === 'flaky' ? 1 : 0),
  failure: failureOf(task, event),
});

const workInDoubt = (task: TaskState, event: Settled): TaskState => ({
  ...inDoubt(task, event),
  ...leftBy(task, event),
});

function afterWork(task: TaskState, event: Settled, judged: boolean): TaskState {
  const used = USED_ATTEMPT.includes(event.outcome) || STOPPED_BY_AUDIT.includes(event.outcome);
  const inLine = staysInLine(event, judged) || task.handMerged;
  return {
    ...task,
    status: inLine ? 'merging' : 'waiting',
    attempts: task.attempts + (used ? 1 : 0),
    losses: task.losses + (used || event.outcome === 'budget' ? 0 : 1),
    ...leftBy(task, event),
    failure: inLine ? null : failureAfter(task, event),
    packages: event.packages ? { hash: event.packages, admitted: false } : task.packages,
  };
}

/** The delivery of an attempt, and what its audit found. */
const leftBy = (
  task: TaskState,
  event: Settled,
): Pick<TaskState, 'draft' | 'pull' | 'findings' | 'told'> => ({
  draft: draftOf(event) ?? task.draft,
  ...(event.told === undefined ? {} : { told: event.told }),
  pull: event.pull ?? task.pull,
  findings: foundIn(event) ?? (event.spent === null ? task.findings : null),
});

/** A question is no failure, packages that wait for a word are none: the worker goes on with what it was told before. */
function failureAfter(task: TaskState, event: Settled): TaskState['failure'] {
  return event.outcome === 'question' || event.outcome === 'packages' ? task.failure : failureOf(task, event);
}

/** A red batch of one sends its task back, a lost one counts; a larger one is split by the limit and its tasks stay in line. */
function afterBatch(task: TaskState, event: Settled, judged: boolean): TaskState {
  const alone = event.tasks.length === 1;
  if (!alone || staysInLine(event, judged)) return task;
  if (event.outcome === 'lost') return { ...task, losses: task.losses + 1 };
  return {
    ...task,
    status: 'waiting',
    handMerged: false,
    losses: task.losses + (event.outcome === 'conflict' ? 1 : 0),
    failure: { ...failureOf(task, event), checkpoint: task.draft?.checkpoint ?? null },
  };
}

function nextLimit(limit: number, event: Settled): number {
  if (passed(event) || event.tasks.length === 1) return limit;
  return Math.max(1, Math.floor(event.tasks.length / 2));
}

/** What a delivery left on the task’s branch or its issue; null where there was none. */
export function draftOf(event: Pick<Settled, 'delivery' | 'checkpoint' | 'pull' | 'nonce'>): Draft | null {
  if (event.delivery === 'none' || event.delivery === 'question') return null;
  return { delivery: event.delivery, checkpoint: event.checkpoint, pull: event.pull, nonce: event.nonce };
}

/** Legs that ended before there was an answer to judge: what the attempt before came to still holds. */
const UNHEARD: readonly LegOutcome[] = ['lost', 'unavailable', 'budget'];

function failureOf(task: TaskState, event: Settled): NonNullable<TaskState['failure']> {
  const kept = UNHEARD.includes(event.outcome) ? task.failure : null;
  return (
    kept ?? { outcome: event.outcome, reason: event.reason, checkpoint: event.checkpoint, nonce: event.nonce }
  );
}
