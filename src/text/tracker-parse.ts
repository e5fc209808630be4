import type { TaskKey } from '../domain/ids.ts';
import { RequestId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { readInlineLiteral } from './literal.ts';
import type { Tracker, TrackerPhase, TrackerTask } from './tracker.ts';
import { NOTES_HEADING, requestLine } from './tracker.ts';
import { readTaskLines } from './tracker-task.ts';

/** The one thing that keeps a tracker from being read, by its line, counted from 1. */
export interface TrackerProblem {
  readonly line: number;
  readonly why: string;
}

/**
 * Reads TASK_TRACKER.md, also after a person edited it: lines that are no part of the format go to the notes, the word for a
 * task's state counts and not its tick, and of several mistakes the first is told.
 */
export function parseTracker(markdown: string): Result<Tracker, TrackerProblem> {
  const draft: Draft = { title: null, request: null, phases: [], stray: [] };
  const all = markdown
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .split('\n');
  const end = all.indexOf(NOTES_HEADING);
  const lines = end === -1 ? all : all.slice(0, end);
  for (let at = 0; at < lines.length;) {
    const step = readAt(draft, lines, at);
    if (typeof step !== 'number') return err(step);
    at = step;
  }
  if (draft.title === null)
    return err({ line: 1, why: 'there is no line "# Task tracker: <title>"; put it at the top' });
  const kept = [trimmed(draft.stray), end === -1 ? '' : trimmed(all.slice(end + 1))];
  const notes = kept.filter((part) => part !== '').join('\n\n');
  const tracker = { title: draft.title, request: draft.request, phases: draft.phases, notes };
  const problem = checkTasks(
    lines,
    draft.phases.flatMap((phase) => phase.tasks),
  );
  return problem ? err(problem) : ok(tracker);
}

interface Draft {
  title: string | null;
  request: RequestId | null;
  phases: (TrackerPhase & { tasks: TrackerTask[] })[];
  stray: string[];
}

/** Reads what begins at this line into the draft; gives the line to go on at. */
function readAt(draft: Draft, lines: readonly string[], at: number): number | TrackerProblem {
  const line = lines[at] ?? '';
  const heading = readHeading(draft, line.trimEnd());
  if (heading === true || line.trim() === '') return at + 1;
  if (heading !== false) return { line: at + 1, why: heading };
  if (!/^[-*] \[[ xX]\] \*\*/.test(line)) {
    draft.stray.push(line);
    return at + 1;
  }
  const phase = draft.phases.at(-1);
  if (!phase) return { line: at + 1, why: 'a task stands before the first "## Phase N" heading' };
  const read = readTaskLines(lines, at);
  if (!read.ok) return read.error;
  phase.tasks.push(read.value.task);
  draft.stray.push(...read.value.stray);
  return read.value.next;
}

/** Whether the line was a heading of ours, or why it is a wrong one. */
function readHeading(draft: Draft, line: string): boolean | string {
  const title = /^# Task tracker: (.+)$/.exec(line)?.[1];
  const phase = /^## Phase (\S+?)(?:: (.+))?$/.exec(line);
  const request = RequestId.safeParse(/^Request #?([\d.]*\d)\./.exec(line)?.[1]).data;
  if (title !== undefined && draft.title === null) draft.title = readInlineLiteral(title);
  else if (request !== undefined && draft.request === null && draft.phases.length === 0)
    draft.request = request;
  else if (request !== undefined && line === requestLine(request)) return true;
  else if (phase) return addPhase(draft, phase[1] ?? '', phase[2]);
  else return false;
  return true;
}

function addPhase(draft: Draft, number: string, title: string | undefined): true | string {
  if (!/^[1-9]\d{0,2}$/.test(number)) return `"${number}" is no phase number; write 1, 2, …`;
  if (draft.phases.some((phase) => phase.number === Number(number)))
    return `phase ${number} stands there twice`;
  const name = title === undefined ? null : readInlineLiteral(title);
  draft.phases.push({ number: Number(number), title: name, tasks: [] });
  return true;
}

function checkTasks(lines: readonly string[], tasks: readonly TrackerTask[]): TrackerProblem | undefined {
  const known = new Set<TaskKey>();
  for (const { key } of tasks) {
    if (known.has(key)) return { line: lineOf(lines, key, 2), why: `task ${key} stands there twice` };
    known.add(key);
  }
  for (const { key, after } of tasks) {
    const unknown = after.find((one) => !known.has(one) || one === key);
    if (unknown !== undefined)
      return {
        line: lineOf(lines, key, 1),
        why: `task ${key} waits for ${unknown}, which is no other task here`,
      };
  }
  return undefined;
}

function lineOf(lines: readonly string[], key: TaskKey, nth: number): number {
  const found = lines.flatMap((line, at) => (line.slice(4).startsWith(`] **${key}**`) ? [at + 1] : []));
  return found[nth - 1] ?? 1;
}

const trimmed = (lines: readonly string[]): string => lines.join('\n').replace(/^\s*\n|\s+$/g, '');
