import { z } from 'zod';
import type { ModelServer } from '../../../../src/sandbox/model/server.ts';

/** A small request with defaults. */
export const body = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  model: 'claude-sonnet-5-5',
  max_tokens: 500,
  messages: [{ role: 'user', content: 'Task 57: add a button.' }],
  ...changes,
});

export interface Posted {
  readonly status: number;
  readonly json: Record<string, unknown>;
  /** The text of the answer, or the message of the error. */
  readonly text: string;
  readonly headers: Headers;
}

/** Posts to the server as any client would. */
export async function post(server: ModelServer, content: unknown, path = '/v1/messages'): Promise<Posted> {
  const response = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { authorization: 'Bearer key', 'content-type': 'application/json' },
    body: typeof content === 'string' ? content : JSON.stringify(content),
  });
  const json = z.record(z.string(), z.unknown()).parse(await response.json());
  return { status: response.status, json, text: textOf(json), headers: response.headers };
}

const saying = z.looseObject({ text: z.string().optional(), message: z.string().optional() });

function textOf(json: Record<string, unknown>): string {
  const blocks = z
    .array(saying)
    .parse(Array.isArray(json['content']) ? json['content'] : [json['error'] ?? {}]);
  return blocks.map((block) => block.text ?? block.message ?? '').join('');
}
