import { describe, expect, it } from 'vitest';
import { doubleGrants } from '../../../bench/journal/double-grants.ts';
import { keyAt, oidOf, sampleEvents } from '../../../bench/journal/sample-events.ts';
import type { JournalEvent } from '../../../src/domain/journal.ts';
import { appendLines, readJournal } from '../../../src/text/journal-lines.ts';

const base = oidOf('base', 0);
const started = sampleEvents({ issue: 1, base, tasks: 3, width: 3, landed: 0 });
const from = { at: '2026-01-01T00:00:00.000Z', run: { id: 1, attempt: 1 } };

const granted = (term: number, task: number): JournalEvent => ({
  type: 'granted',
  grants: [{ kind: 'work', term, task: keyAt(task, 3), attempt: 1, base }],
});

const doubledIn = (...events: readonly JournalEvent[]) =>
  doubleGrants(appendLines([], [...started, ...events], from).entries).map((one) => one.why);

describe('the bookkeeper of the races', () => {
  it('finds nothing in a journal in which each task is held once', () => {
    expect(doubledIn(granted(1, 0), granted(2, 1), granted(3, 2))).toEqual([]);
  });

  it('finds a task that two grants hold', () => {
    expect(doubledIn(granted(1, 0), granted(2, 0))).toEqual(['task 1.1 is held already']);
  });

  it('finds a term that was given twice', () => {
    expect(doubledIn(granted(1, 0), granted(1, 1))).toEqual(['term 1 was given before']);
  });

  it('lets a task be granted again once it was given back', () => {
    expect(doubledIn(granted(1, 0), { type: 'released', term: 1, why: 'lost' }, granted(2, 0))).toEqual([]);
  });
});

describe('the sample journal', () => {
  it('is a journal that Foreman itself reads', () => {
    const events = sampleEvents({ issue: 1, base, tasks: 40, width: 5, landed: 20 });
    const { lines } = appendLines([], events, from);
    const read = readJournal([lines.map((line) => `${line}\n`).join('')]);
    expect(read.ok && read.value.length).toBe(events.length);
  });
});
