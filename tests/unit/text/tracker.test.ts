import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RequestId, TaskKey } from '../../../src/domain/ids.ts';
import { parseTracker } from '../../../src/text/tracker-parse.ts';
import { renderTracker, type Tracker } from '../../../src/text/tracker.ts';
import { shownStates } from '../../../src/text/tracker-states.ts';
import { inlineLiteral } from '../../../src/text/literal.ts';
import { hostileText } from './hostile-text.ts';

const key = (text: string): TaskKey => TaskKey.parse(text);
const tracker: Tracker = {
  title: 'Add a referral system',
  request: RequestId.parse('42'),
  phases: [
    {
      number: 1,
      title: 'Ground',
      tasks: [
        {
          key: key('1.1'),
          title: 'Table for codes',
          worker: 'coding',
          state: 'done',
          after: [],
          issue: 57,
          pull: 60,
          decisions: ['Codes are 8 letters', 'Kept `users.id`'],
        },
      ],
    },
    {
      number: 2,
      title: null,
      tasks: [
        {
          key: key('2.1'),
          title: 'Page in src/pages/**',
          worker: 'frontend-dev',
          state: 'working',
          after: [key('1.1')],
          issue: null,
          pull: null,
          decisions: [],
        },
      ],
    },
  ],
  notes: 'Ask Ana before 2.1.',
};

test('a tracker is a page that people can read', () => {
  expect(renderTracker(tracker)).toMatchInlineSnapshot(`
    "# Task tracker: Add a referral system

    Request 42. Foreman renders this file with each task that lands; the states come from its journal.

    ## Phase 1: Ground

    - [x] **1.1** (done) Table for codes
      - worker coding, issue #57, pull request #60
      - decisions:
        - Codes are 8 letters
        - \`\` Kept \`users.id\` \`\`

    ## Phase 2

    - [ ] **2.1** (working) \`Page in src/pages/**\`
      - worker frontend-dev, after 1.1

    ## Notes

    Ask Ana before 2.1.
    "
  `);
});

const title = hostileText.filter((text) => inlineLiteral(text) !== undefined);
const task = fc.record({
  title,
  worker: fc.constantFrom('coding', 'test-builder'),
  state: fc.constantFrom(...shownStates),
  issue: fc.option(fc.integer({ min: 1, max: 1e6 })),
  pull: fc.option(fc.integer({ min: 1, max: 1e6 })),
  decisions: fc.array(hostileText, { maxLength: 3 }),
  back: fc.nat(5),
});
const trackers = fc
  .record({
    title,
    request: fc.constantFrom(null, RequestId.parse('42'), RequestId.parse('7.2')),
    phases: fc.array(fc.record({ title: fc.option(title), tasks: fc.array(task, { maxLength: 4 }) }), {
      maxLength: 3,
    }),
    notes: hostileText.map((text) => text.replaceAll(/\r+\n/g, '\n').trim()),
  })
  .map((raw): Tracker => {
    const known: TaskKey[] = [];
    const phases = raw.phases.map((phase, at) => ({
      number: at + 1,
      title: phase.title,
      tasks: phase.tasks.map(({ back, ...one }, place) => {
        const after = known.slice(0, back % (known.length + 1));
        known.push(key(`${at + 1}.${place + 1}`));
        return { ...one, key: key(`${at + 1}.${place + 1}`), after };
      }),
    }));
    return { ...raw, phases };
  });

test('any tracker comes back as it was', () => {
  fc.assert(
    fc.property(trackers, (one) => {
      expect(parseTracker(renderTracker(one))).toEqual({ ok: true, value: one });
    }),
    { numRuns: 400 },
  );
});

test('a title that is no line becomes one', () => {
  const read = parseTracker(renderTracker({ ...tracker, title: 'two\nlines ``` of code' }));
  expect(read.ok && read.value.title).toBe("two lines ' of code");
});

test('words that people add are kept in the notes, once', () => {
  const edited = renderTracker(tracker)
    .replace('## Phase 2', 'The ground is done!\n\n## Phase 2')
    .concat('\nAnd one more.\n');
  const read = parseTracker(edited.replaceAll('\n', '\r\n'));
  expect(read.ok && read.value.notes).toBe('The ground is done!\n\nAsk Ana before 2.1.\n\nAnd one more.');
  const again = read.ok ? parseTracker(renderTracker(read.value)) : read;
  expect(again).toEqual(read);
});

test.each([
  ['# Task tracker: Add a referral system', 'Tasks', 1, /# Task tracker/],
  ['## Phase 2', '## Phase two', 13, /no phase number/],
  ['## Phase 2', '## Phase 1', 13, /twice/],
  ['(working)', '(busy)', 15, /"busy" is no state; use one of waiting/],
  ['**2.1**', '**2.x**', 15, /no task number/],
  ['**2.1**', '**1.1**', 15, /twice/],
  ['after 1.1', 'after 3.1', 15, /waits for 3\.1/],
  ['after 1.1', 'behind 1.1', 16, /"behind 1\.1" is none of/],
])('%s written as %s is told with its line', (good, bad, line, why) => {
  const read = parseTracker(renderTracker(tracker).replace(good, bad));
  expect(read).toMatchObject({ ok: false, error: { line, why: expect.stringMatching(why) } });
});
