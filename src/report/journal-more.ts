import type { EpicEvent } from '../domain/journal-epics.ts';
import type { MoreEvent } from '../domain/journal-more.ts';
import { count, enumerate } from './say.ts';

/** What was asked for besides and what came of it, and where tasks are filed, as one line of the journal. */
export function renderMoreEvent(event: MoreEvent | EpicEvent): string {
  switch (event.type) {
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
  lost: 'the words that asked for it were edited or deleted',
} as const;
