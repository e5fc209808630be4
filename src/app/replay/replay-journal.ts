import type { RunRef } from '../../domain/ids.ts';
import type { JournalEntry, JournalEvent } from '../../domain/journal.ts';
import { shownState, type RequestState } from '../../domain/request-state.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { explainEvent } from '../../flow/explain-event.ts';
import { foresee, replay } from '../../flow/replay.ts';
import { renderEvent } from '../../report/journal-events.ts';
import { renderReason } from '../../report/journal-reasons.ts';
import { renderStandings } from '../../report/journal-replay.ts';
import { checkDecision, type Otherwise } from './check-decision.ts';
import { readAsFarAsSound, type BrokenAt } from './read-as-far-as-sound.ts';
import type { Segment } from '../../text/journal-segments.ts';

/** One line of the journal, explained. */
export interface ExplainedEvent {
  readonly seq: number;
  readonly event: JournalEvent;
  readonly words: string;
  /** Why it followed; empty where a person or a model simply said so. */
  readonly because: readonly string[];
  /** What this Foreman would have decided in its place; null where it is the same or was not its to decide. */
  readonly otherwise: Otherwise | null;
}

/** What one append wrote: a decision with all its events. */
export interface ExplainedDecision {
  readonly at: string;
  readonly run: RunRef;
  readonly events: readonly ExplainedEvent[];
  /** Where the tasks stand after it, as one line and by key. */
  readonly now: string;
  readonly tasks: Readonly<Record<string, string>>;
}

export interface ReplayedJournal {
  readonly decisions: readonly ExplainedDecision[];
  /** The state at the end, or before the place where the journal is broken. */
  readonly end: RequestState;
  readonly broken: BrokenAt | null;
}

/** A journal decision by decision, with the reason of each; an error in one sentence where nothing of it can be read. */
export function replayJournal(segments: readonly Segment[]): Result<ReplayedJournal, string> {
  const { entries, broken } = readAsFarAsSound(segments);
  const [first] = entries;
  if (!first) {
    return err(
      broken
        ? `Not even the first line can be read: line ${broken.line} of ${broken.path}: ${broken.why}.`
        : 'The journal is empty.',
    );
  }
  const start = replay([first]);
  if (!start) return err(`A journal begins with "requested", this one with "${first.event.type}".`);
  const unknown = unknownTask(entries);
  if (unknown !== null) return err(unknown);
  const decisions: ExplainedDecision[] = [];
  let state = start;
  for (const group of appendsOf(entries)) {
    const done = explainAppend(state, group);
    decisions.push(done.decision);
    state = done.state;
  }
  return ok({ decisions, end: replay(entries) ?? state, broken });
}

/** The lines of one append share their moment and their run. */
function appendsOf(entries: readonly JournalEntry[]): readonly (readonly JournalEntry[])[] {
  const groups: JournalEntry[][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const same =
      before?.at === entry.at && before.run.id === entry.run.id && before.run.attempt === entry.run.attempt;
    if (last && same) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function explainAppend(
  start: RequestState,
  group: readonly JournalEntry[],
): { readonly decision: ExplainedDecision; readonly state: RequestState } {
  const events: ExplainedEvent[] = [];
  let state = start;
  for (const [place, { seq, event, run }] of group.entries()) {
    const follow = group.slice(place + 1).map((next) => next.event);
    const after = foresee(state, [event], run);
    events.push({
      seq,
      event,
      words: renderEvent(event),
      because: renderReason(explainEvent({ event, before: state, after, follow })),
      otherwise: checkDecision({ state, events: [event, ...follow], run }),
    });
    state = after;
  }
  const { at = '', run = { id: 0, attempt: 1 } } = group[0] ?? {};
  const tasks = Object.fromEntries(state.tasks.map((task) => [task.key, shownState(state, task)]));
  return { decision: { at, run, events, now: renderStandings(state), tasks }, state };
}

/** A chain can be sound and still name a task that the plan lacks, where somebody wrote it by hand. */
function unknownTask(entries: readonly JournalEntry[]): string | null {
  const known = new Set<string>();
  for (const { seq, event } of entries) {
    if (event.type === 'planned') for (const task of event.tasks) known.add(task.key);
    if (event.type === 'added') known.add(event.task.key);
    const named = tasksNamedBy(event).find((key) => !known.has(key));
    if (named !== undefined) return `Line ${seq} names task ${named}, which the plan lacks.`;
  }
  return null;
}

function tasksNamedBy(event: JournalEvent): readonly string[] {
  if (event.type === 'granted')
    return event.grants.flatMap((grant) => (grant.kind === 'work' ? [grant.task] : grant.tasks));
  if (event.type === 'settled' || event.type === 'landed') return event.tasks;
  if (event.type === 'planned') return event.tasks.flatMap((task) => [...task.after, ...task.conflicts]);
  if (event.type === 'added') return [...event.task.after, ...event.task.conflicts];
  return 'task' in event && event.task !== null ? [event.task] : [];
}
