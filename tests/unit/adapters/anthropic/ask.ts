import { createAnthropicModel } from '../../../../src/adapters/anthropic/model.ts';
import type { ModelOutcome, ModelRequest } from '../../../../src/ports/model.ts';
import type { Fault } from '../../../../src/sandbox/model/faults.ts';
import type { Scene } from '../../../../src/sandbox/model/script.ts';
import {
  startModelServer,
  type ModelServer,
  type ModelServerOptions,
} from '../../../../src/sandbox/model/server.ts';

export const testKey = 'sk-ant-test-0123456789';

/** A request with defaults. */
export const request = (changes: Partial<ModelRequest> = {}): ModelRequest => ({
  model: 'claude-sonnet-5-5',
  maxTokens: 1000,
  system: [{ type: 'text', text: 'You are a worker.' }],
  messages: [{ role: 'user', content: [{ type: 'text', text: 'Say hello.' }] }],
  idleTimeoutMs: 2000,
  ...changes,
});

/** A scene that fits every request. */
export const anyScene = (scene: Partial<Scene> = {}): Scene => ({
  name: 'any',
  when: {},
  answer: 'Hello, world, and everybody else in it.',
  ...scene,
});

/** Runs with a server that ends by itself. */
export async function withServer<T>(
  options: ModelServerOptions,
  run: (server: ModelServer) => Promise<T>,
): Promise<T> {
  const server = await startModelServer({ script: { scenes: [anyScene()] }, ...options });
  try {
    return await run(server);
  } finally {
    await server.close();
  }
}

/** What the adapter makes of one request that meets a fault; `asked` is how often the server was asked. */
export function askUnder(
  fault: Fault,
  changes: Partial<ModelRequest> = {},
): Promise<{ outcome: ModelOutcome; asked: number }> {
  return withServer({ faults: [{ fault, times: 9 }] }, async (server) => {
    const outcome = await createAnthropicModel({ apiKey: testKey, baseURL: server.url }).ask(
      request(changes),
    );
    return { outcome, asked: server.requests.length };
  });
}
