import { describe, expect, test } from 'vitest';
import { LegOutcome } from '../../../src/domain/journal.ts';
import { deliveryReasons } from '../../../src/domain/delivery.ts';
import { withdrawals } from '../../../src/domain/withdrawn.ts';
import { findingWords } from '../../../src/report/audit.ts';
import { busyWords } from '../../../src/report/busy.ts';
import { renderCommitStatus } from '../../../src/report/commit-status.ts';
import { failureSentence } from '../../../src/report/failure.ts';
import { renderNextSteps } from '../../../src/report/install.ts';
import { renderNothingToDo } from '../../../src/report/reply.ts';
import { renderReleased, renderStalled } from '../../../src/report/stalled.ts';
import { stopSentence } from '../../../src/report/stop-sentence.ts';
import { key, place } from './sample.ts';

const SENTENCE = /^[A-Z`][^\n]*[.]$/;

describe('each word of a closed list becomes a sentence', () => {
  test.each([...withdrawals, 'unserved' as const])(
    'a task that a person stopped: %s says what mends it',
    (why) => {
      expect(stopSentence(why)).toMatch(SENTENCE);
      expect(stopSentence(why)).toMatch(/retry|leav/);
    },
  );

  test.each(LegOutcome.options)(
    'a leg that ended as %s, for people and as a commit status of at most 140 signs',
    (outcome) => {
      expect(failureSentence({ outcome, reason: null })).toMatch(SENTENCE);
      const tasks = Array.from({ length: 8 }, (_, at) => key(`12.${at + 10}`));
      const { description } = renderCommitStatus(place.request, { tasks, outcome });
      expect(description.length).toBeLessThanOrEqual(140);
      expect(description).toMatch(/^Request 42, tasks 12\.10/);
    },
  );

  test.each(deliveryReasons)('a delivery that was refused: %s', (reason) => {
    expect(failureSentence({ outcome: 'refused', reason })).toMatch(SENTENCE);
  });

  test.each([
    'no-request',
    'busy-planning',
    'busy-unplanned',
    'busy-pull',
    'busy-stopped',
    'busy-ended',
    'doctor',
    'nothing-known',
  ])('something that has to wait: %s', (why) => {
    const said = renderNothingToDo(place, { command: 'plan', why: busyWords(why, place) });
    expect(busyWords(why, place)).toMatch(SENTENCE);
    expect(said).toContain(busyWords(why, place).replaceAll('`', '').split(';')[0]);
    expect(said.slice(said.lastIndexOf('What happens next'))).toMatch(/`\/foreman |Nothing is needed/);
  });
});

test('a run that ended before its tasks were filed says how to go on', () => {
  const at = { cancelled: false, phase: 'requested' } as const;
  expect(renderStalled(at, '/foreman')).toMatchInlineSnapshot(
    `"The run ended before the tasks were filed. \`/foreman resume\` plans the request again."`,
  );
  expect(renderStalled({ cancelled: true, phase: 'planned' }, '/foreman')).toMatchInlineSnapshot(
    `"A person cancelled the run before the tasks were filed. The plan is kept by that run alone: run its failed jobs again."`,
  );
  expect(renderReleased('lost')).toMatch(SENTENCE);
  expect(renderReleased('cancelled')).toMatch(SENTENCE);
});

test('a finding names its line, or its file', () => {
  const finding = { line: null, path: null, why: 'It is missing.' } as const;
  expect([
    findingWords({ ...finding, kind: 'done-when', line: 2 }, ['One', 'Two']),
    findingWords({ ...finding, kind: 'tests', path: 'test/a.js' }, []),
    findingWords({ ...finding, kind: 'scope' }, []),
  ]).toMatchInlineSnapshot(`
    [
      "Done when, line 2 (Two) is not met: It is missing.",
      "Tests are weaker in test/a.js: It is missing.",
      "Beyond the contract: It is missing.",
    ]
  `);
});

test('what remains after init is numbered, and each step can be done as it is written', () => {
  const steps = renderNextSteps({
    action: 'acme/foreman@0000',
    trigger: '/foreman',
    files: [],
    labels: [],
    verify: null,
    verifyMode: null,
    clashes: [],
  });
  expect(steps.match(/^ {2}\d\./gm)).toHaveLength(6);
  expect(steps).toContain('Settings → Secrets and variables → Actions');
  expect(steps).toContain('`doctor` in place of `init`');
});
