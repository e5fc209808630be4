import { sha256 } from '../domain/hash.ts';
import { JOURNAL_VERSION, JournalEntry, type JournalEvent } from '../domain/journal.ts';
import type { RunRef } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';

/** Where a journal cannot be read, counted from 1, and why; a `newer` one is sound but needs a later Foreman. */
export interface JournalProblem {
  readonly segment: number;
  readonly line: number;
  readonly kind: 'damaged' | 'newer';
  readonly why: string;
}

/** What `prev` says in the first line. */
export const FIRST_PREV = '0'.repeat(64);

/**
 * One line of the journal, without its line feed: the entry as JSON with its keys in the schema's order and, as the last key, a
 * sum of the text before it. The same entry gives the same bytes; an entry that breaks the schema throws.
 */
export const encodeEntry = (entry: JournalEntry): string => lineOf(JournalEntry.parse(entry));

/**
 * Reads the whole journal. A change of any byte shows: of a line by its own sum, of its place by the chain. Lines missing at the
 * very end cannot show here; the branch's head, which every append names, tells those.
 */
export function readJournal(segments: readonly string[]): Result<readonly JournalEntry[], JournalProblem> {
  const entries: JournalEntry[] = [];
  let prev = FIRST_PREV;
  for (const [index, text] of segments.entries()) {
    const lines = text.split('\n');
    const last = lines.pop();
    const at = { segment: index + 1, line: lines.length + 1 };
    if (last !== '') return err({ ...at, kind: 'damaged', why: 'the last line is cut short' });
    if (lines.length === 0) return err({ ...at, kind: 'damaged', why: 'the segment is empty' });
    for (const [number, line] of lines.entries()) {
      const read = readOnce(line, { seq: entries.length + 1, prev });
      if (!read.ok) return err({ segment: index + 1, line: number + 1, ...read.error });
      entries.push(read.value.entry);
      prev = read.value.sum;
    }
  }
  return ok(entries);
}

/** Who writes lines, and when. */
export interface LineOrigin {
  readonly at: string;
  readonly run: RunRef;
  /** Requests to GitHub that the first of the lines counts. */
  readonly requests?: number;
}

/** The lines that say these events after those entries, and the whole journal with them. */
export function appendLines(
  entries: readonly JournalEntry[],
  events: readonly JournalEvent[],
  { requests, ...from }: LineOrigin,
): { readonly lines: readonly string[]; readonly entries: readonly JournalEntry[] } {
  const all = [...entries];
  const lines: string[] = [];
  const end = entries.at(-1);
  let prev = end ? sha256(encodeEntry(end)) : FIRST_PREV;
  for (const [index, event] of events.entries()) {
    const counted = index === 0 && requests !== undefined ? { requests } : {};
    const entry = JournalEntry.parse({
      v: JOURNAL_VERSION,
      seq: all.length + 1,
      ...from,
      ...counted,
      prev,
      event,
    });
    const line = lineOf(entry);
    all.push(entry);
    lines.push(line);
    prev = sha256(line);
  }
  return { lines, entries: all };
}

/** A line that was found sound, with its own sum, which the next one names. */
interface SoundLine {
  readonly entry: JournalEntry;
  readonly sum: string;
}

/** Lines that were found sound: a step reads its journal several times, and a line holds its own place. */
const sound = new Map<string, SoundLine>();
const MOST_KEPT = 4096;

function readOnce(line: string, place: Place): Result<SoundLine, LineProblem> {
  const known = sound.get(line);
  if (known?.entry.seq === place.seq && known.entry.prev === place.prev) return ok(known);
  const read = readLine(line, place);
  if (!read.ok) return read;
  if (sound.size >= MOST_KEPT) sound.clear();
  const fresh = { entry: read.value, sum: sha256(line) };
  sound.set(line, fresh);
  return ok(fresh);
}

type LineProblem = Pick<JournalProblem, 'kind' | 'why'>;

const SUM = /,"sum":"([0-9a-f]{16})"\}$/;
const UPDATE = 'It was written by a newer Foreman; update the action to read it.';

function lineOf(entry: JournalEntry): string {
  const bare = JSON.stringify(entry).slice(0, -1);
  return `${bare},"sum":"${sha256(bare).slice(0, 16)}"}`;
}

/** Where a line must stand. */
interface Place {
  readonly seq: number;
  readonly prev: string;
}

function readLine(line: string, place: Place): Result<JournalEntry, LineProblem> {
  const damaged = (why: string): Result<JournalEntry, LineProblem> => err({ kind: 'damaged', why });
  const json = readJson(line);
  if (json === undefined) return damaged('the line is not one JSON object');
  const sum = SUM.exec(line);
  if (!sum || sha256(line.slice(0, sum.index)).slice(0, 16) !== sum[1])
    return isNewer(json)
      ? err({ kind: 'newer', why: newerWhy(json) })
      : damaged('the line was changed after it was written');
  if (isNewer(json)) return err({ kind: 'newer', why: newerWhy(json) });
  const read = JournalEntry.safeParse(json);
  if (!read.success) return unreadable(json);
  if (read.data.seq !== place.seq)
    return damaged(`line ${place.seq} is expected here, this is ${read.data.seq}`);
  if (read.data.prev !== place.prev) return damaged('the line before is not the one that this line follows');
  if (lineOf(read.data) !== line)
    return err({ kind: 'newer', why: `The line holds fields unknown here. ${UPDATE}` });
  return ok(read.data);
}

type Json = { readonly [key: string]: unknown };

function readJson(line: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

const isNewer = (json: Json): boolean => typeof json['v'] === 'number' && json['v'] > JOURNAL_VERSION;
const newerWhy = (json: Json): string =>
  `The journal has version ${String(json['v'])}, this Foreman reads up to ${JOURNAL_VERSION}. ${UPDATE}`;

const KNOWN: ReadonlySet<unknown> = new Set(
  JournalEntry.shape.event.options.map((option) => option.shape.type.value),
);

function unreadable(json: Json): Result<JournalEntry, LineProblem> {
  const event = json['event'];
  const type: unknown =
    typeof event === 'object' && event !== null && 'type' in event ? event.type : undefined;
  if (typeof type === 'string' && !KNOWN.has(type))
    return err({ kind: 'newer', why: `The event "${type.slice(0, 40)}" is unknown here. ${UPDATE}` });
  return err({ kind: 'damaged', why: 'the line does not fit the journal’s schema' });
}
