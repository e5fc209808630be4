import type { JournalEntry, JournalEvent, JournalEventOf } from '../domain/journal.ts';
import type { EpicEvent } from '../domain/journal-epics.ts';
import type { LabelEvent } from '../domain/journal-labels.ts';
import type { MoreEvent } from '../domain/journal-more.ts';
import type { ReviewEvent } from '../domain/journal-reviews.ts';
import type { TalkEvent } from '../domain/journal-talk.ts';
import type { RequestState } from '../domain/request-state.ts';
import { applyAdded, applyReopened, skippedCatchUp } from './replay/catch-up.ts';
import { changeTasks } from './replay/change-tasks.ts';
import { applyAskedMore, applyDroppedMore, applyFiledMore, applyPlannedMore } from './replay/additions.ts';
import { applyEpicFreed, applyEpicHeld, applyEpicsOpened, applyGrouped } from './replay/epics.ts';
import { applyAnswered, applyAsked, applySelfAnswered } from './replay/questions.ts';
import { withMoney } from './replay/ledger.ts';
import { applyGranted, applyReleased } from './replay/grants.ts';
import { applyFiled, applyPlanned, firstState } from './replay/plan.ts';
import { applyPrioritised, applyRerouted } from './replay/labels.ts';
import { applyHandMerged, applyReviewApproved, applyReviewAwaited, applyReviewed } from './replay/reviews.ts';
import { applyAwaited, applyCiRestarted, applyDoubted } from './replay/awaited.ts';
import { applyLanded, applySettled } from './replay/settled.ts';
import {
  applyAdmitted,
  applyApproved,
  applyHeard,
  applyRedirected,
  applyRemembered,
  applySaid,
} from './replay/words.ts';

/** The state that a journal tells; undefined for a journal without a first event. */
export function replay(entries: readonly JournalEntry[]): RequestState | undefined {
  const [first, ...rest] = entries;
  if (!first || first.event.type !== 'requested') return undefined;
  const begun = { ...firstState(first.event), last: first.seq };
  return rest.reduce<RequestState>((state, entry) => apply(state, entry), withMoney(begun, begun, first));
}

/** The state after a few decisions that are not in the journal yet. */
export function foresee(
  state: RequestState,
  events: readonly JournalEvent[],
  run: JournalEntry['run'],
): RequestState {
  return events.reduce(
    (before, event) => ({ ...applyEvent(before, { event, run, at: '' }), last: before.last + 1 }),
    state,
  );
}

function apply(state: RequestState, entry: JournalEntry): RequestState {
  return { ...applyEvent(state, entry), last: entry.seq };
}

type Line = Pick<JournalEntry, 'event' | 'run' | 'at' | 'requests'>;

function applyEvent(state: RequestState, entry: Line): RequestState {
  return withMoney(state, applyOther(state, entry), entry);
}

function applyOther(state: RequestState, entry: Line): RequestState {
  const event = entry.event;
  switch (event.type) {
    case 'requested':
      return state;
    case 'heard':
      return applyHeard(state, event);
    case 'planned':
      return applyPlanned(state, event);
    case 'plan-failed':
      return {
        ...state,
        unplanned: event.problems > 0 && state.phase === 'requested',
        spent: event.spent ? [...state.spent, event.spent] : state.spent,
      };
    case 'filed':
      return applyFiled(state, event);
    case 'granted':
      return applyGranted(state, event, entry);
    case 'awaited':
      return applyAwaited(state, event, entry.at);
    case 'settled':
      return applySettled(state, event);
    case 'ci-restarted':
      return applyCiRestarted(state, event, entry.at);
    case 'doubted':
      return applyDoubted(state, event);
    case 'landed':
      return applyLanded(state, event);
    case 'reopened':
      return applyReopened(state);
    case 'added':
      return applyAdded(state, event);
    case 'asked':
      return applyAsked(state, event);
    case 'answered':
      return applyAnswered(state, event);
    case 'released':
      return applyReleased(state, event);
    case 'woken':
      return { ...state, wake: { term: event.term, at: entry.at } };
    case 'idle':
    case 'paused':
      return { ...state, wake: null };
    default:
      return applyPersons(state, event);
  }
}

type PersonsEvent =
  | JournalEventOf<'skipped' | 'stopped' | 'resumed' | 'finished'>
  | TalkEvent
  | LabelEvent
  | ReviewEvent
  | MoreEvent
  | EpicEvent;

function applyPersons(state: RequestState, event: PersonsEvent): RequestState {
  switch (event.type) {
    case 'skipped':
      return {
        ...changeTasks(state, [event.task], (task) => ({ ...task, status: 'skipped' })),
        catchUp: skippedCatchUp(
          state,
          state.tasks.find((one) => one.key === event.task),
        ),
      };
    case 'stopped':
      return { ...state, stopped: true };
    case 'resumed':
      return { ...state, stopped: false, unplanned: false };
    case 'finished':
      return { ...state, phase: 'finished', outcome: event.outcome, finishNonce: event.nonce };
    case 'approved':
      return applyApproved(state, event);
    case 'self-answered':
      return applySelfAnswered(state, event);
    case 'admitted':
      return applyAdmitted(state, event);
    case 'said':
      return applySaid(state, event);
    case 'redirected':
      return applyRedirected(state, event);
    case 'remembered':
      return applyRemembered(state, event);
    case 'rerouted':
      return applyRerouted(state, event);
    case 'reviewed':
      return applyReviewed(state, event);
    case 'review-awaited':
      return applyReviewAwaited(state, event);
    case 'review-approved':
      return applyReviewApproved(state, event);
    case 'hand-merged':
      return applyHandMerged(state, event);
    case 'prioritised':
      return applyPrioritised(state, event);
    default:
      return applyMore(state, event);
  }
}

function applyMore(state: RequestState, event: MoreEvent | EpicEvent): RequestState {
  switch (event.type) {
    case 'asked-more':
      return applyAskedMore(state, event);
    case 'planned-more':
      return applyPlannedMore(state, event);
    case 'filed-more':
      return applyFiledMore(state, event);
    case 'dropped-more':
      return applyDroppedMore(state, event);
    case 'grouped':
      return applyGrouped(state, event);
    case 'epics-opened':
      return applyEpicsOpened(state, event);
    case 'epic-held':
      return applyEpicHeld(state, event);
    case 'epic-freed':
      return applyEpicFreed(state, event);
  }
}
