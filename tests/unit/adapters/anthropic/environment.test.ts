import { afterEach, expect, test, vi } from 'vitest';
import { createAnthropicModel } from '../../../../src/adapters/anthropic/model.ts';
import { request, testKey, withServer } from './ask.ts';

afterEach(() => vi.unstubAllEnvs());

test('an empty base URL and an empty key mean the environment', async () => {
  await withServer({ keys: [testKey] }, async (server) => {
    vi.stubEnv('ANTHROPIC_BASE_URL', server.url);
    vi.stubEnv('ANTHROPIC_API_KEY', testKey);
    const outcome = await createAnthropicModel({ apiKey: '', baseURL: '' }).ask(request());
    expect(outcome).toMatchObject({ kind: 'answered' });
  });
});

test('without any credential nothing is sent, and the message names the cure', async () => {
  await withServer({}, async (server) => {
    vi.stubEnv('ANTHROPIC_API_KEY', '');
    vi.stubEnv('ANTHROPIC_AUTH_TOKEN', '');
    vi.stubEnv('ANTHROPIC_CONFIG_DIR', '/nonexistent');
    vi.stubEnv('HOME', '/nonexistent');
    const outcome = await createAnthropicModel({ baseURL: server.url }).ask(request());
    expect(outcome).toMatchObject({ kind: 'never', reason: 'authentication' });
    expect(outcome).toHaveProperty('message', expect.stringContaining('ANTHROPIC_API_KEY'));
    expect(server.requests).toHaveLength(0);
  });
});
