import { describe, expect, test } from 'vitest';
import { loadRequest } from '../../src/app/load-request.ts';
import { RequestId } from '../../src/domain/ids.ts';
import { files } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { issueAt, openScene, saidOn, textOn } from '../helpers/shop.ts';

const plan = tasksPlan({ key: '1.1' }, { key: '1.2' }, { key: '1.3' }, { key: '2.1', after: ['1.1'] });
const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });
const work = Object.fromEntries(['1.1', '1.2', '1.3', '2.1'].map((key) => [key, [good(key)]]));
/** The plan fits its part; not even a short answer of a worker fits the whole. */
const DEAR = {
  '.github/foreman.yml': [
    'approval: never',
    'verify: { commands: [npm test] }',
    'models: { foreman: claude-sonnet-5-5, worker: claude-fable-5-1 }',
    'budgets: { request_dollars: 0.9 }',
  ].join('\n'),
};

async function stateOf(stage: Awaited<ReturnType<typeof openScene>>['stage'], issue: number) {
  const { state } = await loadRequest(stage.deps('publish'), { request: RequestId.parse(String(issue)) });
  if (!state) throw new Error('There is no request.');
  return state;
}

describe('a request whose parts are too small for a conversation', () => {
  test('pauses before anything is asked, says the numbers, and resume with a new cap goes on to the end', async () => {
    const { stage, player, issue } = await openScene({ plans: [plan], work }, DEAR);
    await player.say(issue, '/foreman write the parts');
    expect(player.prompts.filter(({ about }) => about !== 'plan')).toEqual([]);
    const paused = await stateOf(stage, issue);
    expect(paused.paused).toMatchObject({ over: 'request', cap: 900_000 });
    const status = saidOn(issueAt(await stage.picture(), issue)).join('\n');
    expect(status).toContain('is paused: the budget is used up');
    expect(status).toContain('of the $0.90 that this request may cost');
    expect(status).toContain('`/foreman resume budget $2`');

    await player.say(issue, '/foreman resume budget $20');
    const done = await stateOf(stage, issue);
    expect([done.phase, done.paused, done.ledger.cap]).toEqual(['finished', null, 20_000_000]);
    expect(done.ledger.charged).toBeLessThan(20_000_000);
    expect(await textOn(stage, `foreman/${issue}/work`, partOf('2.1'))).toBe('part 2.1\n');
  });

  test('is planned and done without a pause under the default cap, and its cost is told by role and task', async () => {
    const { stage, player, issue } = await openScene({ plans: [plan], work });
    await player.say(issue, '/foreman write the parts');
    const { phase, ledger } = await stateOf(stage, issue);
    expect(phase).toBe('finished');
    expect([...new Set(ledger.costs.map(({ role }) => role))]).toEqual(['foreman', 'coding', 'audit']);
    const coded = ledger.costs.filter(({ role }) => role === 'coding');
    expect(coded.flatMap(({ task }) => task ?? []).toSorted()).toEqual(['1.1', '1.2', '1.3', '2.1']);
    const status = saidOn(issueAt(await stage.picture(), issue)).join('\n');
    expect(status).toMatch(/- Cost of coding: less than \$0\.01 \(1\.1 less than \$0\.01, /);
  });
});
