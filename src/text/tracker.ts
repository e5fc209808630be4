import type { RequestId, TaskKey } from '../domain/ids.ts';
import type { ShownState } from '../domain/request-state.ts';
import { listItem } from './literal-sections.ts';
import { inlineLiteral } from './literal.ts';

/** A task as the tracker shows it. It names no landed commit: the tracker is part of that commit. */
export interface TrackerTask {
  readonly key: TaskKey;
  readonly title: string;
  readonly worker: string;
  readonly state: ShownState;
  readonly after: readonly TaskKey[];
  readonly issue: number | null;
  readonly pull: number | null;
  readonly decisions: readonly string[];
}

export interface TrackerPhase {
  readonly number: number;
  /** Null where the phase has no name of its own. */
  readonly title: string | null;
  readonly tasks: readonly TrackerTask[];
}

/** TASK_TRACKER.md as a value; `request` is null in a tracker that a person keeps by hand. */
export interface Tracker {
  readonly title: string;
  readonly request: RequestId | null;
  readonly phases: readonly TrackerPhase[];
  /** What people wrote that is not ours: kept, at the end, without blank lines around it. */
  readonly notes: string;
}

/** The heading below which everything to the end belongs to people. */
export const NOTES_HEADING = '## Notes';

/**
 * The tracker as Markdown: a heading per phase, a ticked list line per task, its facts and decisions below. Titles are cut to one
 * line; what they and the decisions say is inert. Read back it gives the same value.
 */
export function renderTracker(tracker: Tracker): string {
  const blocks = [
    `# Task tracker: ${oneLine(tracker.title)}`,
    ...(tracker.request === null ? [] : [requestLine(tracker.request)]),
    ...tracker.phases.flatMap(renderPhase),
    ...(tracker.notes === '' ? [] : [NOTES_HEADING, tracker.notes]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** The line that names the request; the sentences behind the number may be reworded. */
export const requestLine = (request: RequestId): string =>
  `Request ${request}. Foreman renders this file with each task that lands; the states come from its journal.`;

function renderPhase(phase: TrackerPhase): readonly string[] {
  const heading = `## Phase ${phase.number}${phase.title === null ? '' : `: ${oneLine(phase.title)}`}`;
  return phase.tasks.length === 0 ? [heading] : [heading, phase.tasks.map(renderTask).join('\n')];
}

function renderTask(task: TrackerTask): string {
  const facts = [
    `worker ${task.worker}`,
    ...(task.after.length > 0 ? [`after ${task.after.join(' ')}`] : []),
    ...(task.issue === null ? [] : [`issue #${task.issue}`]),
    ...(task.pull === null ? [] : [`pull request #${task.pull}`]),
  ];
  return [
    `- [${task.state === 'done' ? 'x' : ' '}] **${task.key}** (${task.state}) ${oneLine(task.title)}`,
    `  - ${facts.join(', ')}`,
    ...(task.decisions.length > 0 ? ['  - decisions:'] : []),
    ...task.decisions.flatMap(listItem).map((line) => (line === '' ? '' : `    ${line}`)),
  ].join('\n');
}

/** A title is one line; what would still need a fence is smoothed first. */
function oneLine(title: string): string {
  const literal = inlineLiteral(title);
  if (literal !== undefined) return literal;
  const smooth = title
    .replace(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\s]+/gu, ' ')
    .replace(/`+/g, "'");
  return inlineLiteral(smooth.trim()) ?? 'untitled';
}
