import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExchanges } from '../../../../src/adapters/record/exchange.ts';
import type { Outside } from '../../../../src/adapters/record/outside.ts';
import { playOutside } from '../../../../src/adapters/record/play-outside.ts';
import { createRecorder } from '../../../../src/adapters/record/recorder.ts';
import { recordOutside } from '../../../../src/adapters/record/record-outside.ts';
import { createScrub } from '../../../../src/adapters/record/scrub.ts';
import { createTape } from '../../../../src/adapters/record/tape.ts';
import { createCountedIds, createVirtualClock } from '../../../helpers/ports.ts';

const SECRET = 'canary-token-that-sings';
let server: Server;
let url: string;

let letSlowEnd = (): void => undefined;
const slowMayEnd = new Promise<void>((resolve) => (letSlowEnd = resolve));

/** `/echo` says the credential back in two encodings, `/cut` breaks off, `/slow` waits to be let, all others say their path in pieces. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const told = request.headers.authorization ?? '';
    response.setHeader('content-type', 'text/plain');
    response.setHeader('set-cookie', SECRET);
    if (request.url === '/echo') return void response.end(`${told} ${Buffer.from(told).toString('base64')}`);
    if (request.url === '/cut') {
      response.write('half of');
      return void setTimeout(() => response.destroy(), 20);
    }
    response.write('this is ');
    if (request.url === '/slow') return void slowMayEnd.then(() => response.end(request.url));
    setTimeout(() => response.end(request.url), 0);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  url = `http://127.0.0.1:${port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

async function recorded(
  use: (outside: Outside) => Promise<unknown>,
): Promise<{ text: string; value: unknown }> {
  let text = '';
  const recorder = createRecorder((line) => (text += line), createScrub([SECRET]));
  const real = { fetch: globalThis.fetch, clock: createVirtualClock(), ids: createCountedIds() };
  const value = await use(recordOutside(real, recorder));
  return { text, value };
}

/** Plays without any way outside; a difference is thrown by its place. */
const play = <T>(text: string, use: (outside: Outside) => Promise<T>): Promise<T> =>
  use(
    playOutside(
      createTape(readExchanges(text), ({ place }) => {
        throw new Error(place);
      }),
    ),
  );

const get = async ({ fetch }: Outside, path: string): Promise<string> => {
  const answer = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${SECRET}` } });
  return answer.text().catch((error: unknown) => `broken off: ${error instanceof Error ? error.name : ''}`);
};

describe('what was recorded', () => {
  it('holds no credential, whether sent or said back', async () => {
    const { text } = await recorded((outside) => get(outside, '/echo'));
    expect(text).not.toContain(SECRET);
    expect(text).not.toMatch(/authorization|set-cookie|Bearer canary/i);
    expect(text).not.toContain(Buffer.from(SECRET).toString('base64').slice(4, 24));
    expect(text).toContain('***');
  });

  it('plays back answers, broken streams, times and random words', async () => {
    const use = async (outside: Outside): Promise<unknown> => [
      await get(outside, '/a'),
      outside.clock.now(),
      outside.ids.nonce(),
      await get(outside, '/cut'),
      outside.ids.random(),
      outside.clock.now(),
    ];
    const { text, value } = await recorded(use);
    expect(value).toHaveProperty('0', 'this is /a');
    expect(value).toHaveProperty('3', 'broken off: TypeError');
    expect(await play(text, use)).toEqual(value);
  });

  it('plays answers back in the order in which they came, whatever was asked first', async () => {
    const use = async (outside: Outside): Promise<readonly string[]> => {
      const came: string[] = [];
      const ask = async (path: string): Promise<unknown> => came.push(await get(outside, path));
      const slow = ask('/slow');
      await ask('/b');
      await ask('/c');
      letSlowEnd();
      await slow;
      return came;
    };
    const { text, value } = await recorded(use);
    expect(value).toEqual(['this is /b', 'this is /c', 'this is /slow']);
    expect(await play(text, use)).toEqual(value);
  });

  it('refuses another order, another request, and one more than there was', async () => {
    const { text } = await recorded(async (outside) => [await get(outside, '/a'), await get(outside, '/b')]);
    await expect(play(text, (outside) => get(outside, '/b'))).rejects.toThrow('exchange 0');
    await expect(play(text, (outside) => get(outside, '/x'))).rejects.toThrow('exchange 0');
    const thrice = play(text, async (outside) => {
      for (const path of ['/a', '/b', '/a']) await get(outside, path);
    });
    await expect(thrice).rejects.toThrow('after the last of 2');
    await expect(play(text, async (outside) => outside.clock.now())).rejects.toThrow('one more now');
  });
});
