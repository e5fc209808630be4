import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditAnswer } from '../../src/demo/story/audit-answer.ts';
import type { Scene, Script } from '../../src/sandbox/model/script.ts';
import { askSmall } from './kit/ask.ts';
import { brokenLaws } from './kit/broken-laws.ts';
import { eventsOf, journalOf, noteOn } from './kit/journal.ts';
import { openStage, type TestStage } from './kit/open-stage.ts';
import { takePicture } from './kit/picture.ts';
import { smallConfig, smallScript } from './kit/small-request.ts';

const WHY = 'The test calls it with one letter, so a word is never looked at.';

/** The small model objects to the first delivery of 1.1, and to nothing else. */
const objecting: Scene = {
  name: 'audit of 1.1, once',
  when: { model: /haiku/, task: ['# The change to audit: task 1.1\n', '+++ src/shout.js (new)'] },
  needs: [{ label: 'the lines of done-when', text: '1. A test shows that `shout`', in: 'task' }],
  answer: ({ text }) => auditAnswer(text.task, { unmet: { 1: WHY } }),
  times: 1,
};
const script: Script = { scenes: [objecting, ...smallScript.scenes] };

let stage: TestStage;
let request: number;

beforeAll(async () => {
  stage = await openStage({ script, config: smallConfig('audit: block\n') });
  request = await askSmall(stage.sandbox);
  await stage.sandbox.runner.whenIdle();
}, 180_000);

afterAll(() => stage.close());

describe('an audit that blocks, through the built bundle and the installed workflows,', () => {
  it('stops the green delivery that it objects to; the next attempt lands, and so does everything', () => {
    expect(brokenLaws(stage.sandbox, request)).toEqual([]);
    const ends = eventsOf(journalOf(stage.sandbox, request), 'settled');
    const stopped = ends.filter(({ outcome }) => outcome === 'objected');
    expect(stopped.map(({ tasks, audit }) => [tasks, audit?.findings])).toEqual([[['1.1'], 1]]);
    expect(ends.filter(({ outcome }) => outcome === 'green').length).toBeGreaterThanOrEqual(3);
    expect(takePicture(stage.sandbox, request).tracker.every((line) => line.includes(' done '))).toBe(true);
  });

  it('is asked by the step that holds the key, for each delivery once, and is told where it notifies nobody', async () => {
    const audits = (stage.sandbox.model?.requests ?? []).filter(({ scene }) => scene?.startsWith('audit'));
    expect(audits).toHaveLength(4);
    const { hub, repository } = stage.sandbox;
    const { issues } = hub.repository(repository.fullName);
    const said = [...issues.values()].flatMap(({ comments }) => comments.map(({ body }) => body));
    expect(said.filter((body) => body.includes(WHY))).toEqual([]);
    const note = noteOn(stage.sandbox, request, '1.1');
    expect(note).toContain('did not land, the audit found what its contract does not allow');
    expect(note).toContain(WHY);
  });

  it('costs no job and no request to GitHub of its own, and its price stands in the journal', () => {
    const jobs = stage.sandbox.runner.runs().flatMap((run) => run.jobs.map(({ name }) => name));
    expect(jobs.filter((name) => name.includes('audit'))).toEqual([]);
    const costs = eventsOf(journalOf(stage.sandbox, request), 'settled').flatMap(({ audit }) => audit ?? []);
    expect(costs).toHaveLength(4);
    expect(
      costs.every(({ spent }) => spent.model === 'claude-haiku-5-5' && (spent.microdollars ?? 0) > 0),
    ).toBe(true);
  });
});
