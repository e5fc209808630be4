import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseTracker } from '../../../src/text/tracker-parse.ts';
import { renderTracker } from '../../../src/text/tracker.ts';

const page = readFileSync(new URL('../../../TASK_TRACKER.md', import.meta.url), 'utf8');

test('the project’s own tracker is in the format that Foreman reads and writes', () => {
  const read = parseTracker(page);
  expect(read).toMatchObject({ ok: true });
  expect(read.ok && renderTracker(read.value)).toBe(page);
  expect(read.ok && read.value.phases.map((phase) => phase.title)).toEqual([
    'Ground',
    'Hub',
    'Runner',
    'Flow',
    'Model',
    'Demo',
    'Explain',
    'Bench',
    'Reliability',
    'Conversation',
    'Breadth',
  ]);
});
