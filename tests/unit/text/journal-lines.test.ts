import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../../src/domain/hash.ts';
import { JournalEvent } from '../../../src/domain/journal.ts';
import { appendLines, encodeEntry, readJournal } from '../../../src/text/journal-lines.ts';
import { MOST_SEGMENT_BYTES, segmentFor, type Segment } from '../../../src/text/journal-segments.ts';

const from = { at: '2026-11-01T10:00:00Z', run: { id: 7, attempt: 1 } };
const heard = (comment: number, by = 'ana'): JournalEvent =>
  JournalEvent.parse({ type: 'heard', comment, by, commands: ['plan'] });
const events = [heard(1), heard(2, 'bé'), JournalEvent.parse({ type: 'stopped', by: 'ana' })];
const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

function journal(count: number): { segments: readonly Segment[]; entries: number } {
  let segments: readonly Segment[] = [];
  let entries: ReturnType<typeof appendLines>['entries'] = [];
  for (let at = 1; at <= count; at += 3) {
    const added = appendLines(entries, [heard(at), heard(at + 1), heard(at + 2)], from);
    const written = segmentFor(segments, added.lines);
    segments = [...segments.filter((one) => one.path !== written.path), written];
    entries = added.entries;
  }
  return { segments, entries: entries.length };
}

test('what was appended is read back', () => {
  const { lines, entries } = appendLines([], events, from);
  expect(readJournal([text(lines)])).toEqual({ ok: true, value: entries });
  expect(entries.map((entry) => entry.seq)).toEqual([1, 2, 3]);
  expect(entries[1]?.prev).toBe(sha256(lines[0] ?? ''));
  expect(entries.map(encodeEntry)).toEqual(lines);
});

test('an append goes on where the journal ended', () => {
  const first = appendLines([], events, from);
  const more = appendLines(first.entries, [heard(9)], { ...from, run: { id: 8, attempt: 2 } });
  const read = readJournal([text(first.lines), text(more.lines)]);
  expect(read).toEqual({ ok: true, value: more.entries });
});

test('the keys may come in any order and the line is the same', () => {
  const [entry] = appendLines([], events, from).entries;
  if (!entry) throw new Error('no entry');
  expect(
    encodeEntry({ event: entry.event, prev: entry.prev, run: entry.run, at: from.at, seq: 1, v: 1 }),
  ).toBe(encodeEntry(entry));
});

test('any change of one byte is detected', () => {
  const bytes = Buffer.from(text(appendLines([], events, from).lines));
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(((bytes[at] ?? 0) + by) % 256, at);
      expect(readJournal([changed.toString('utf8')]).ok).toBe(false);
    }),
    { numRuns: 3000 },
  );
});

test('any byte that is missing or added is detected', () => {
  const whole = text(appendLines([], events, from).lines);
  for (let at = 0; at < whole.length; at += 1) {
    expect(readJournal([whole.slice(0, at) + whole.slice(at + 1)]).ok).toBe(false);
    expect(readJournal([`${whole.slice(0, at)} ${whole.slice(at)}`]).ok).toBe(false);
  }
});

test('lines that are missing, doubled or moved are detected', () => {
  const [a = '', b = '', c = ''] = appendLines([], events, from).lines;
  for (const lines of [[b, c], [a, c], [a, a, b, c], [a, c, b], [c]]) {
    const read = readJournal([text(lines)]);
    expect(read).toMatchObject({ ok: false, error: { kind: 'damaged' } });
  }
});

test('a problem names its segment and line', () => {
  const [a = '', b = '', c = ''] = appendLines([], events, from).lines;
  expect(readJournal([text([a]), text([b, c.replace('ana', 'bob')])])).toEqual({
    ok: false,
    error: { segment: 2, line: 2, kind: 'damaged', why: 'the line was changed after it was written' },
  });
  expect(readJournal([text([a]), b])).toMatchObject({ ok: false, error: { segment: 2, why: /cut short/ } });
});

const sealed = (bare: string): string => `${bare},"sum":"${sha256(bare).slice(0, 16)}"}`;

test('a newer version, event or field asks for an update', () => {
  const [line = ''] = appendLines([], [heard(1)], from).lines;
  const bare = line.replace(/,"sum".*/, '');
  for (const newer of [
    bare.replace('"v":1', '"v":2'),
    bare.replace('"heard"', '"levitated"'),
    bare.replace('"by":"ana"', '"by":"ana","mood":"good"'),
  ]) {
    const read = readJournal([text([sealed(newer)])]);
    expect(read).toMatchObject({ ok: false, error: { kind: 'newer', why: /update the action/ } });
  }
});

test('segments stay below their size, whole lines each, and read as one journal', () => {
  const { segments, entries } = journal(1500);
  expect(segments.length).toBeGreaterThan(3);
  for (const one of segments) expect(Buffer.byteLength(one.text)).toBeLessThanOrEqual(MOST_SEGMENT_BYTES);
  expect(segments.map((one) => one.path)).toContain('journal/000004.jsonl');
  const read = readJournal(segments.map((one) => one.text));
  expect(read.ok && read.value.length).toBe(entries);
});

test('lines longer than a segment get one of their own', () => {
  const long = 'x'.repeat(MOST_SEGMENT_BYTES);
  const first = segmentFor([], ['a']);
  expect(segmentFor([first], [long])).toEqual({ path: 'journal/000002.jsonl', text: `${long}\n` });
});
