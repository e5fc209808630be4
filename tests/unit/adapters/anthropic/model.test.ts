import { describe, expect, test } from 'vitest';
import { createAnthropicModel } from '../../../../src/adapters/anthropic/model.ts';
import type { ModelRequest } from '../../../../src/ports/model.ts';
import { anyScene, request, testKey, withServer } from './ask.ts';
import type { ModelServerOptions } from '../../../../src/sandbox/model/server.ts';

const ask = (options: ModelServerOptions, changes: Partial<ModelRequest> = {}) =>
  withServer(options, async (server) => ({
    outcome: await createAnthropicModel({ apiKey: testKey, baseURL: server.url }).ask(request(changes)),
    server,
  }));

describe('an answer', () => {
  test('comes back with its text, stop reason, usage and request id', async () => {
    const { outcome } = await ask({});
    expect(outcome).toMatchObject({
      kind: 'answered',
      stopReason: 'end_turn',
      content: [{ type: 'text', text: 'Hello, world, and everybody else in it.' }],
      requestId: 'req_scripted_000001',
    });
    if (outcome.kind !== 'answered') throw new Error('no answer');
    expect(outcome.usage.input).toBeGreaterThan(10);
    expect(outcome.usage.output).toBeGreaterThan(5);
  });

  test('keeps long texts with signs outside the first plane whole', async () => {
    const long = '0123456789 🦊 äöü\n'.repeat(4000);
    const { outcome } = await ask(
      { script: { scenes: [anyScene({ answer: long })] } },
      { maxTokens: 100_000 },
    );
    expect(outcome).toMatchObject({ content: [{ type: 'text', text: long }] });
  });

  test('carries thinking unread, and tool calls read', async () => {
    const answer = {
      thinking: 'Let me look.',
      text: 'I look.',
      toolCalls: [{ name: 'read_file', input: { path: 'a/b.ts' } }],
    };
    const { outcome } = await ask({ script: { scenes: [anyScene({ answer })] } });
    expect(outcome).toMatchObject({
      stopReason: 'tool_use',
      content: [
        { type: 'thinking', opaque: { type: 'thinking', thinking: 'Let me look.' } },
        { type: 'text', text: 'I look.' },
        { type: 'tool_use', name: 'read_file', input: { path: 'a/b.ts' } },
      ],
    });
  });

  test('names the pages of a web search and counts the search', async () => {
    const webSearch = { query: 'x', pages: [{ url: 'https://example.org/a', title: 'A' }] };
    const { outcome } = await ask(
      { script: { scenes: [anyScene({ answer: { text: 'Found.', webSearch } })] } },
      { tools: [{ kind: 'web_search', maxUses: 2 }] },
    );
    expect(outcome).toMatchObject({
      content: [
        { type: 'server_tool', name: 'web_search' },
        { type: 'server_tool', name: 'web_search_tool_result' },
        { type: 'text', text: 'Found.', sources: [{ url: 'https://example.org/a', title: 'A' }] },
      ],
      usage: { webSearches: 1 },
    });
  });

  test('with max tokens of zero fills the cache and says nothing', async () => {
    const { outcome } = await ask({ script: { scenes: [] } }, { maxTokens: 0 });
    expect(outcome).toMatchObject({ kind: 'answered', content: [], usage: { output: 0 } });
  });
});

describe('what is sent', () => {
  test('is one streamed request with the key as bearer, without sampling, prefill or forced tools', async () => {
    const { server } = await ask({}, { effort: 'high' });
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]?.headers).toMatchObject({ authorization: `Bearer ${testKey}` });
    expect(server.requests[0]?.body).toEqual({
      model: 'claude-sonnet-5-5',
      max_tokens: 1000,
      stream: true,
      system: [{ type: 'text', text: 'You are a worker.' }],
      messages: [{ role: 'user', content: [{ type: 'text', text: 'Say hello.' }] }],
      output_config: { effort: 'high' },
    });
  });

  test('has output schemas rewritten to what the API takes', async () => {
    const outputSchema = {
      type: 'object',
      properties: { title: { type: 'string', maxLength: 40 } },
      required: ['title'],
    };
    const answer = '{"title":"x"}';
    const { outcome } = await ask({ script: { scenes: [anyScene({ answer })] } }, { outputSchema });
    expect(outcome).toMatchObject({ kind: 'answered', content: [{ text: answer }] });
  });

  test('returns cut JSON as it is, with the stop reason that says so', async () => {
    const outputSchema = { type: 'object', properties: { title: { type: 'string' } } };
    const answer = `{"title":"${'x'.repeat(400)}"}`;
    const { outcome } = await ask(
      { script: { scenes: [anyScene({ answer })] } },
      { outputSchema, maxTokens: 20 },
    );
    expect(outcome).toMatchObject({ kind: 'answered', stopReason: 'max_tokens' });
  });

  test('is nothing when the output schema cannot be used', async () => {
    const { outcome, server } = await ask({}, { outputSchema: { type: 'object', properties: { any: {} } } });
    expect(outcome).toMatchObject({ kind: 'never', reason: 'bad-request' });
    expect(server.requests).toHaveLength(0);
  });

  test('sends thinking, tool calls and results back in the API form', async () => {
    const { outcome } = await ask(
      {},
      {
        messages: [
          { role: 'user', content: [{ type: 'text', text: 'Read a.' }] },
          {
            role: 'assistant',
            content: [
              { type: 'thinking', opaque: { type: 'thinking', thinking: 'hm', signature: 's' } },
              { type: 'text', text: '' },
              { type: 'tool_use', id: 'toolu_1', name: 'read_file', input: { path: 'a' } },
            ],
          },
          {
            role: 'user',
            content: [{ type: 'tool_result', toolUseId: 'toolu_1', text: 'A', isError: false }],
          },
        ],
      },
    );
    expect(outcome.kind).toBe('answered');
  });
});

describe('the prompt cache', () => {
  const shared = { type: 'text', text: 'Rules. '.repeat(2000), cache: '5m' } as const;

  test('is written by the first call and read by the next, and the split is told', async () => {
    await withServer({}, async (server) => {
      const model = createAnthropicModel({ apiKey: testKey, baseURL: server.url });
      const first = await model.ask(request({ system: [shared] }));
      const second = await model.ask(request({ system: [shared] }));
      if (first.kind !== 'answered' || second.kind !== 'answered') throw new Error('no answer');
      expect(first.usage).toMatchObject({ cacheRead: 0 });
      expect(first.usage.cacheWrite5m).toBeGreaterThan(3000);
      expect(second.usage).toMatchObject({ cacheRead: first.usage.cacheWrite5m, cacheWrite5m: 0 });
    });
  });

  test('tells writes for an hour apart', async () => {
    const { outcome } = await ask({}, { system: [{ ...shared, cache: '1h' }] });
    if (outcome.kind !== 'answered') throw new Error('no answer');
    expect(outcome.usage.cacheWrite5m).toBe(0);
    expect(outcome.usage.cacheWrite1h).toBeGreaterThan(3000);
  });
});
