import type { LabelEvent } from '../domain/journal-labels.ts';
import type { ReviewEvent } from '../domain/journal-reviews.ts';
import type { TalkEvent } from '../domain/journal-talk.ts';
import { enumerate } from './say.ts';

/** What people said, labelled or reviewed in a running request, as one line of the journal. */
export function renderTalkEvent(event: TalkEvent | LabelEvent | ReviewEvent): string {
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
  }
}
