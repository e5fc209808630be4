import { expect, test } from 'vitest';
import type { Hub } from '../../../../src/sandbox/hub/index.ts';
import { at, clientOf, commitFile, refusalOf, startTestHub } from './start-test-hub.ts';

const post = (hub: Hub, title: string) =>
  clientOf(hub, 'octo').request('POST /repos/{owner}/{repo}/issues', { ...at, title });

async function titlesIn(hub: Hub): Promise<readonly string[]> {
  const { data } = await clientOf(hub, 'octo').request('GET /repos/{owner}/{repo}/issues', at);
  return data.map(({ title }) => title).toSorted();
}

const get = (hub: Hub, number: number) =>
  clientOf(hub, 'octo').request('GET /repos/{owner}/{repo}/issues/{issue_number}', {
    ...at,
    issue_number: number,
  });

test('a list misses the last writes, while a thing by its number is there', async () => {
  const hub = await startTestHub();
  await post(hub, 'Old');
  const end = hub.lag({ writes: 1 });
  expect(await titlesIn(hub)).toEqual(['Old']);
  await post(hub, 'Young');
  expect(await titlesIn(hub)).toEqual(['Old']);
  expect((await get(hub, 2)).data.title).toBe('Young');
  await post(hub, 'Younger');
  expect(await titlesIn(hub)).toEqual(['Old', 'Young']);
  end();
  expect(await titlesIn(hub)).toEqual(['Old', 'Young', 'Younger']);
});

test('a connection of GraphQL lags as well, refs included', async () => {
  const hub = await startTestHub();
  hub.lag({ writes: 99 });
  await post(hub, 'Young');
  await commitFile(hub, 'young', ['a.txt', 'a\n']);
  const query = `{ repository(owner: "octo", name: "shop") {
    issues(first: 5) { nodes { title } } refs(refPrefix: "refs/heads/", first: 5) { nodes { name } } } }`;
  expect(await clientOf(hub, 'octo').graphql(query)).toEqual({
    repository: { issues: { nodes: [] }, refs: { nodes: [{ name: 'main' }] } },
  });
  const fresh = '{ repository(owner: "octo", name: "shop") { ref(qualifiedName: "young") { name } } }';
  expect(await clientOf(hub, 'octo').graphql(fresh)).toEqual({ repository: { ref: { name: 'young' } } });
});

test('what is younger than a while is not listed until then', async () => {
  let time = Date.parse('2026-01-01T00:00:00Z');
  const hub = await startTestHub({ now: () => new Date(time) });
  hub.lag({ milliseconds: 5_000 });
  await post(hub, 'Young');
  time += 4_000;
  expect(await titlesIn(hub)).toEqual([]);
  time += 2_000;
  expect(await titlesIn(hub)).toEqual(['Young']);
});

test('what was just made can be 404 once', async () => {
  const hub = await startTestHub();
  const match = ({ route = '' }) => route === 'GET /repos/{owner}/{repo}/issues/{issue_number}';
  hub.lag({ match, writes: 1, times: 1 });
  const { data } = await post(hub, 'Young');
  expect((await refusalOf(get(hub, data.number))).status).toBe(404);
  expect((await get(hub, data.number)).data.title).toBe('Young');
  expect(hub.requests.map(({ fault }) => fault)).toEqual([undefined, 'lag', undefined]);
});

test('a list that lags answers 304 to whom it has told so before', async () => {
  const hub = await startTestHub();
  const list = (etag = '') =>
    clientOf(hub, 'octo').request('GET /repos/{owner}/{repo}/issues', {
      ...at,
      headers: { 'if-none-match': etag },
    });
  const { etag } = (await list()).headers;
  hub.lag({ writes: 1 });
  await post(hub, 'Young');
  expect((await refusalOf(list(etag))).status).toBe(304);
  expect(hub.violations).toEqual([]);
});
