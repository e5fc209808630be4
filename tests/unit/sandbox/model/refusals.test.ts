import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startModelServer, type ModelServer } from '../../../../src/sandbox/model/server.ts';
import { body, post } from './post.ts';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer({ script: { scenes: [{ name: 'any', when: {}, answer: 'ok' }] } });
});
afterAll(() => server.close());

const user = { role: 'user', content: 'hi' };
const prefill = [user, { role: 'assistant', content: 'Sure:' }];
const call = { role: 'assistant', content: [{ type: 'tool_use', id: 't1', name: 'x', input: {} }] };
const result = { role: 'user', content: [{ type: 'tool_result', tool_use_id: 't9', content: 'x' }] };
const format = (schema: object) => ({ output_config: { format: { type: 'json_schema', schema } } });
const marked = { type: 'text', text: 'x', cache_control: { type: 'ephemeral' } };

describe('the API refuses', () => {
  const refusals: readonly (readonly [string, object, number, string])[] = [
    ['an unknown model', { model: 'claude-9' }, 404, 'model: claude-9'],
    ['a missing max_tokens', { max_tokens: undefined }, 400, 'max_tokens: Field required'],
    ['too many max_tokens', { max_tokens: 200_000 }, 400, 'maximum allowed number of output tokens'],
    ['a temperature', { temperature: 0.5 }, 400, 'temperature'],
    ['a forced tool', { tool_choice: { type: 'tool', name: 'x' } }, 400, 'tool_choice'],
    ['a thinking budget', { thinking: { type: 'enabled', budget_tokens: 2000 } }, 400, 'thinking'],
    ['a prefilled answer', { messages: prefill }, 400, 'prefill'],
    ['an unknown field', { colour: 'red' }, 400, 'colour: Extra inputs are not permitted'],
    ['no messages', { messages: [] }, 400, 'messages'],
    ['an empty text', { messages: [{ role: 'user', content: '' }] }, 400, 'must be non-empty'],
    ['a tool call without result', { messages: [user, call, user] }, 400, 'without `tool_result`'],
    ['a result without call', { messages: [user, call, result] }, 400, 'tool_result'],
    ['five cache marks', { system: [marked, marked, marked, marked, marked] }, 400, 'maximum of 4 blocks'],
    ['an open object in a schema', format({ type: 'object' }), 400, 'additionalProperties'],
    ['a length in a schema', format({ type: 'string', maxLength: 4 }), 400, "'maxLength' is not supported"],
    [
      'a prompt beyond the window',
      { messages: [{ role: 'user', content: 'x'.repeat(4_100_000) }] },
      400,
      'too long',
    ],
  ];
  test.each(refusals)('%s', async (_name, changes, status, message) => {
    const got = await post(server, body({ ...changes }));
    expect(got.status).toBe(status);
    expect(got.text).toContain(message);
    expect(got.headers.get('request-id')).toBe(got.json['request_id']);
  });

  test('a body that is no JSON', async () => {
    expect(await post(server, '{"model":')).toMatchObject({ status: 400, json: { type: 'error' } });
  });

  test('a request without a key, and one with a key that it does not know', async () => {
    const bare = await fetch(`${server.url}/v1/messages`, { method: 'POST', body: JSON.stringify(body()) });
    expect(bare.status).toBe(401);
    expect(await bare.json()).toMatchObject({ error: { type: 'authentication_error' } });
    const strict = await startModelServer({ keys: ['right'] });
    expect((await post(strict, body())).status).toBe(401);
    await strict.close();
  });
});

test('older models still take what the newer ones refuse', async () => {
  const got = await post(server, body({ model: 'claude-haiku-4-5', temperature: 0, messages: prefill }));
  expect(got.status).toBe(200);
});

test('tokens are counted without answering', async () => {
  const { max_tokens: _limit, ...prompt } = body();
  const got = await post(server, prompt, '/v1/messages/count_tokens');
  expect(got.json['input_tokens']).toBeGreaterThan(5);
});

test('models are told with their limits, unknown paths and models are not found', async () => {
  const get = async (path: string) => {
    const response = await fetch(`${server.url}${path}`, { headers: { 'x-api-key': 'key' } });
    return { status: response.status, json: await response.json() };
  };
  expect(await get('/v1/models/claude-opus-5-5')).toMatchObject({ json: { max_input_tokens: 1_000_000 } });
  expect(await get('/v1/models')).toMatchObject({ status: 200 });
  expect(await get('/v1/models/none')).toMatchObject({
    status: 404,
    json: { error: { type: 'not_found_error' } },
  });
});
