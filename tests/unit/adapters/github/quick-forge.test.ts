import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener } from 'node:http';
import { onTestFinished, describe, expect, test } from 'vitest';
import { createQuickForge } from '../../../../src/adapters/github/quick-forge.ts';
import type { QuickForge } from '../../../../src/adapters/github/quick-forge.ts';

/** A server that answers as told, and the quick forge that asks it. */
async function open(
  listener: RequestListener,
  path = '',
): Promise<{ forge: QuickForge; seen: IncomingMessage[] }> {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const apiUrl = `http://127.0.0.1:${port}${path}`;
  const place = { owner: 'mona', repo: 'shop' };
  const forge = await createQuickForge({ ...place, apiUrl, token: 't0', job: 'intake', timeoutMs: 300 });
  onTestFinished(() => {
    forge.close();
    server.closeAllConnections();
    server.close();
  });
  return { forge, seen };
}

const answer =
  (status: number, body: string): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);

describe('the quick way to GitHub', () => {
  test('asks below the path of an enterprise server, says who asks, and keeps its connection', async () => {
    const { forge, seen } = await open(
      answer(200, '{"permission":"write","role_name":"triager"}'),
      '/api/v3/',
    );
    expect(await forge.standing('bob/../x')).toEqual({ mayPush: true, role: 'triager' });
    await forge.react(7, 'eyes');
    expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /api/v3/repos/mona/shop/collaborators/bob%2F..%2Fx/permission',
      'POST /api/v3/repos/mona/shop/issues/comments/7/reactions',
    ]);
    expect(seen[1]?.headers).toMatchObject({
      authorization: 'Bearer t0',
      'user-agent': 'foreman/intake',
      'x-github-api-version': '2022-11-28',
    });
    expect(seen[1]?.socket).toBe(seen[0]?.socket);
  });

  test.each(['read', 'triage', 'none', 'WRITE'])('takes %s for no right to push', async (permission) => {
    const { forge } = await open(answer(200, JSON.stringify({ permission })));
    expect(await forge.standing('bob')).toMatchObject({ mayPush: false });
  });

  test.each([
    ['not found', answer(404, '{"message":"Not Found"}')],
    ['a redirect', answer(301, '{}')],
    ['a server error', answer(502, '<html>')],
    ['a limit', answer(403, '{"message":"secondary rate limit"}')],
    ['no JSON', answer(200, '<html>')],
    ['no permission in it', answer(200, '{}')],
    [
      'a cut answer',
      (_, response) =>
        response.writeHead(200, { 'content-length': '9' }).write('{', () => response.destroy()),
    ],
    ['a dropped connection', (request) => request.destroy()],
    ['no answer in time', () => undefined],
  ] satisfies [string, RequestListener][])('throws at %s', async (_, listener) => {
    const { forge } = await open(listener);
    await expect(forge.standing('bob')).rejects.toThrow();
  });
});
