import { describe, expect, test } from 'vitest';
import { createPromptCache } from '../../../../src/sandbox/model/prompt-cache.ts';
import { messagesRequestSchema } from '../../../../src/sandbox/model/request.ts';

const long = 'x'.repeat(8000);
const mark = { cache_control: { type: 'ephemeral' } };
const text = (value: string, marks: object = {}) => ({ type: 'text', text: value, ...marks });

const prompt = (changes: Record<string, unknown> = {}) =>
  messagesRequestSchema.parse({
    model: 'claude-sonnet-5-5',
    max_tokens: 10,
    system: [text(long, mark)],
    messages: [{ role: 'user', content: 'one' }],
    ...changes,
  });

function testCache() {
  const time = { now: 0 };
  const cache = createPromptCache(() => time.now);
  const ask = (changes?: Record<string, unknown>) => {
    const lookup = cache.look(prompt(changes));
    lookup.store();
    return lookup.usage;
  };
  return { time, cache, ask };
}

describe('a cached prefix', () => {
  test('is written once and read by requests that begin with the same bytes', () => {
    const { ask } = testCache();
    const first = ask();
    expect(first).toMatchObject({ read: 0, write1h: 0 });
    expect(first.write5m).toBeGreaterThan(2000);
    const second = ask({ messages: [{ role: 'user', content: 'two' }] });
    expect(second).toEqual({ ...first, read: first.write5m, write5m: 0 });
  });

  test('is another one for another model, tool list or first byte', () => {
    const { ask } = testCache();
    ask();
    const tool = { name: 'read', input_schema: { type: 'object' } };
    expect(ask({ model: 'claude-opus-5-5' }).read).toBe(0);
    expect(ask({ tools: [tool] }).read).toBe(0);
    expect(ask({ system: [text(`y${long.slice(1)}`, mark)] }).read).toBe(0);
    expect(ask({ tools: [tool] }).read).toBeGreaterThan(2000);
  });

  test('lives five minutes from its last use, or an hour', () => {
    const { ask, time } = testCache();
    ask();
    time.now += 290_000;
    expect(ask().read).toBeGreaterThan(0);
    time.now += 290_000;
    expect(ask().read).toBeGreaterThan(0);
    time.now += 300_001;
    expect(ask().read).toBe(0);
    const hour = { system: [text('h' + long, { cache_control: { type: 'ephemeral', ttl: '1h' } })] };
    expect(ask(hour)).toMatchObject({ read: 0, write5m: 0 });
    time.now += 3_500_000;
    expect(ask(hour).read).toBeGreaterThan(2000);
  });

  test('needs 1024 tokens', () => {
    const { ask } = testCache();
    const small = { system: [text('x'.repeat(3000), mark)] };
    ask(small);
    expect(ask(small)).toMatchObject({ read: 0, write5m: 0 });
  });

  test('is not there yet for requests that are in flight together', () => {
    const { cache } = testCache();
    const both = [cache.look(prompt()), cache.look(prompt())];
    for (const lookup of both) lookup.store();
    expect(both.map((lookup) => lookup.usage.read)).toEqual([0, 0]);
    expect(cache.look(prompt()).usage.read).toBeGreaterThan(0);
  });
});

test('with several breakpoints the longest known prefix is read and only the rest is written', () => {
  const { ask } = testCache();
  const first = ask({ system: [text(long, mark)] });
  const second = ask({ system: [text(long, mark), text('p'.repeat(4000), mark)] });
  expect(second.read).toBe(first.write5m);
  expect(second.write5m).toBeGreaterThan(900);
  expect(second.write5m).toBeLessThan(1100);
});

test('a conversation that grows reads what the turn before it wrote', () => {
  const { ask } = testCache();
  const user = (value: string, marks?: object) => ({ role: 'user', content: [text(value, marks)] });
  const answer = { role: 'assistant', content: 'ok' };
  const first = ask({ system: [], messages: [user(long, mark)] });
  const second = ask({ system: [], messages: [user(long), answer, user('more', mark)] });
  expect(second.read).toBe(first.write5m);
});

test('fresh, read and written tokens are always the whole prompt', () => {
  const { ask } = testCache();
  const total = (usage: ReturnType<typeof ask>) => usage.input + usage.read + usage.write5m + usage.write1h;
  const whole = total(ask());
  expect(total(ask())).toBe(whole);
  expect(total(ask({ cache_control: { type: 'ephemeral' } }))).toBe(whole);
});
