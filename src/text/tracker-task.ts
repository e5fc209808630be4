import { TaskKey } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { shownStates, type ShownState } from './tracker-states.ts';
import { readList } from './literal-sections.ts';
import { readInlineLiteral } from './literal.ts';
import type { TrackerTask } from './tracker.ts';
import type { TrackerProblem } from './tracker-parse.ts';

/** A task with the lines below it, the lines there that are not ours, and where to go on. */
export interface ReadTask {
  readonly task: TrackerTask;
  readonly stray: readonly string[];
  readonly next: number;
}

/** Reads the task whose first line this is. */
export function readTaskLines(lines: readonly string[], at: number): Result<ReadTask, TrackerProblem> {
  const wrong = (why: string, line = at): Result<ReadTask, TrackerProblem> => err({ line: line + 1, why });
  const parts = HEAD.exec((lines[at] ?? '').trimEnd());
  if (!parts) return wrong('a task reads "- [ ] **1.1** (waiting) Title"');
  const key = TaskKey.safeParse(parts[1]).data;
  if (!key) return wrong(`"${parts[1]}" is no task number; write phase.place, such as 1.2`);
  const state = shownStates.find((one) => one === parts[2]);
  if (!state) return wrong(`"${parts[2]}" is no state; use one of ${shownStates.join(', ')}`);
  const facts = readFacts(lines[at + 1] ?? '');
  if (typeof facts === 'string') return wrong(facts, at + 1);
  return ok(readRest(lines, at + 2, { key, state, title: readInlineLiteral(parts[3] ?? ''), ...facts }));
}

const HEAD = /^[-*] \[[ xX]\] \*\*(.*?)\*\* \((.*?)\) (.+)$/;
type Facts = Pick<TrackerTask, 'worker' | 'after' | 'issue' | 'pull'>;
type Head = Facts & { readonly key: TaskKey; readonly state: ShownState; readonly title: string };

function readFacts(line: string): Facts | string {
  const text = /^ {2}[-*] (worker .*)$/.exec(line.trimEnd())?.[1];
  if (text === undefined)
    return 'the line below a task reads "  - worker <type>, after 1.1, issue #5, pull request #6"';
  const facts = { worker: '', after: new Array<TaskKey>(), issue: numberNull(), pull: numberNull() };
  for (const part of text.split(/,\s+/)) {
    const [, name, value = ''] = /^(worker|after|issue|pull request) (.+)$/.exec(part) ?? [];
    const number = /^#([1-9]\d{0,14})$/.exec(value)?.[1];
    const keys = value.split(/[ ,]+/).map((one) => TaskKey.safeParse(one).data);
    if (name === 'worker' && /^[a-z][a-z0-9-]{0,39}$/.test(value)) facts.worker = value;
    else if (name === 'after' && !keys.includes(undefined))
      facts.after = keys.filter((one) => one !== undefined);
    else if (name === 'issue' && number) facts.issue = Number(number);
    else if (name === 'pull request' && number) facts.pull = Number(number);
    else return `"${part}" is none of: worker <type>, after <tasks>, issue #<number>, pull request #<number>`;
  }
  return facts;
}

const numberNull = (): number | null => null;

/** Decisions and everything else that is indented below the task. */
function readRest(lines: readonly string[], from: number, head: Head): ReadTask {
  const below = lines.findIndex((line, at) => at >= from && line !== '' && !line.startsWith('  '));
  const rest = lines.slice(from, below === -1 ? lines.length : below);
  const at = rest.findIndex((line) => line.trimEnd() === '  - decisions:');
  const stray = at === -1 ? rest : rest.slice(0, at);
  const section = {
    heading: 'decisions',
    line: from,
    lines: at === -1 ? [] : rest.slice(at + 1).map(outdent),
  };
  const decisions = readList(section);
  const task = { ...head, decisions: 'wrong' in decisions ? [] : decisions };
  const unread = 'wrong' in decisions ? rest.slice(at) : [];
  return {
    task,
    stray: [...stray, ...unread].filter((line) => line.trim() !== ''),
    next: from + rest.length,
  };
}

const outdent = (line: string): string => (line.startsWith('    ') ? line.slice(4) : line);
