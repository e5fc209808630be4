import type { JournalEventOf } from '../domain/journal.ts';
import { count, enumerate } from './say.ts';

type TalkEvent = JournalEventOf<
  | 'approved'
  | 'admitted'
  | 'self-answered'
  | 'said'
  | 'redirected'
  | 'remembered'
  | 'rerouted'
  | 'reviewed'
  | 'review-awaited'
  | 'review-approved'
  | 'hand-merged'
  | 'prioritised'
  | 'asked-more'
  | 'planned-more'
  | 'filed-more'
  | 'dropped-more'
  | 'grouped'
  | 'epics-opened'
  | 'epic-held'
  | 'epic-freed'
>;

/** What people said about a running request, and what came of it, as one line of the journal. */
export function renderTalkEvent(event: TalkEvent): string {
  switch (event.type) {
    case 'approved':
      return `${event.by} approved the plan ${event.plan.slice(0, 8)} (comment ${event.comment})`;
    case 'admitted':
      return `${event.by} let the packages of ${event.task} in, list ${event.packages.slice(0, 8)} (comment ${event.comment})`;
    case 'self-answered':
      return `the foreman answered ${event.task} by itself, from words of people (quotation ${event.quotation.slice(0, 8)})`;
    case 'said':
      return `${event.by} said something about ${event.task} (comment ${event.comment})`;
    case 'redirected':
      return `${event.by} gave ${event.task} to ${event.worker} (comment ${event.comment})`;
    case 'remembered':
      return `${event.by} left a note (comment ${event.comment})`;
    case 'rerouted':
      return `${event.by} gave ${event.task} to ${event.worker} by a label`;
    case 'reviewed':
      return `${event.by} asked for changes in ${event.task} (review ${event.review})`;
    case 'review-awaited':
      return `${event.task} is verified and waits for an approving review of ${event.checkpoint.slice(0, 7)}`;
    case 'review-approved':
      return `${event.by ?? 'nobody'} ${event.by === null ? 'has to approve' : 'approved'} ${event.task} (${event.checkpoint.slice(0, 7)})${event.by === null ? ' any more' : ''}`;
    case 'hand-merged':
      return `a person merged ${enumerate(event.tasks)}: work moved from ${event.from.slice(0, 7)} to ${event.to.slice(0, 7)}`;
    case 'prioritised':
      return `${event.by} made the priority of ${event.task} ${event.priority} by a label`;
    case 'asked-more':
      return `${event.by} asked for more: ${event.kind} (comment ${event.comment})`;
    case 'planned-more':
      return `planned more for comment ${event.comment}: ${count(event.tasks.length, 'task')} (${enumerate(event.tasks.map((task) => task.key))})${event.waits ? ', which wait for approval' : ''}`;
    case 'filed-more':
      return `filed more: ${enumerate(event.tasks.map((task) => `${task.key} is #${task.issue}`))}`;
    case 'grouped':
      return `to be filed under epics: ${event.epics.map(({ tasks }) => enumerate(tasks, 5)).join('; ')}`;
    case 'epics-opened':
      return `epics opened: ${enumerate(event.epics.map(({ issue }) => `#${issue}`))}`;
    case 'epic-held':
      return `a person closed the epic ${event.epic.slice(0, 8)}: its tasks that nobody had begun wait`;
    case 'epic-freed':
      return `the epic ${event.epic.slice(0, 8)} is open again, and its tasks go on`;
    case 'dropped-more':
      return `nothing is added for comment ${event.comment}: ${DROPPED[event.why]}`;
  }
}

const DROPPED = {
  talk: 'the foreman answered instead of planning',
  failed: 'no plan came about',
  withdrawn: 'other words took its place',
} as const;
