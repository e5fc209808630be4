import { describe, expect, test } from 'vitest';
import { pageOf } from '../../../../../src/sandbox/hub/graphql/connection.ts';
import { runDocument } from '../../../../../src/sandbox/hub/graphql/run-document.ts';
import type { View } from '../../../../../src/sandbox/hub/graphql/view.ts';

function rootOver(names: readonly string[]): View {
  const labels = {
    name: 'labels',
    items: names,
    keyOf: (name: string) => name,
    viewOf: (name: string) => ({ name }),
  };
  return { repository: { labels: (args: View) => pageOf(labels, args) } };
}

async function page(names: readonly string[], args: string): Promise<unknown> {
  const fields = 'totalCount nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
  const query = `{ repository(owner: "o", name: "n") { labels(${args}) { ${fields} } } }`;
  const { body } = await runDocument({ query, variables: {}, operationName: undefined }, () =>
    rootOver(names),
  );
  return body.errors ?? Reflect.get(Object(body.data?.['repository']), 'labels');
}

const names = ['a', 'b', 'c', 'd', 'e'];

async function cursorsOf(args: string): Promise<{ start: string; end: string }> {
  const info = Reflect.get(Object(await page(names, args)), 'pageInfo');
  return { start: String(Reflect.get(info, 'startCursor')), end: String(Reflect.get(info, 'endCursor')) };
}

describe('a connection', () => {
  test('gives the first or the last items and tells what lies beyond', async () => {
    expect(await page(names, 'first: 2')).toMatchObject({
      totalCount: 5,
      nodes: [{ name: 'a' }, { name: 'b' }],
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    expect(await page(names, 'last: 2')).toMatchObject({
      nodes: [{ name: 'd' }, { name: 'e' }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
  });

  test('goes on after a cursor and back before one', async () => {
    const { start, end } = await cursorsOf('first: 2');
    expect(await page(names, `first: 2, after: "${end}"`)).toMatchObject({
      nodes: [{ name: 'c' }, { name: 'd' }],
    });
    const late = await cursorsOf('last: 2');
    expect(await page(names, `last: 2, before: "${late.start}"`)).toMatchObject({
      nodes: [{ name: 'b' }, { name: 'c' }],
    });
    expect(await page(names, `last: 2, before: "${start}"`)).toMatchObject({ nodes: [] });
  });

  test('loses and repeats nothing when items come or go between two pages', async () => {
    const { end } = await cursorsOf('first: 2');
    const rest = `first: 10, after: "${end}"`;
    expect(await page(['new', ...names], rest)).toMatchObject({
      nodes: [{ name: 'c' }, { name: 'd' }, { name: 'e' }],
    });
    expect(await page(['a', 'c', 'd', 'e'], rest)).toMatchObject({
      nodes: [{ name: 'c' }, { name: 'd' }, { name: 'e' }],
    });
  });

  test('demands a size between 1 and 100', async () => {
    expect(await page(names, 'after: null')).toMatchObject([{ type: 'MISSING_PAGINATION_BOUNDARIES' }]);
    expect(await page(names, 'first: 101')).toMatchObject([{ type: 'EXCESSIVE_PAGINATION' }]);
    expect(await page(names, 'first: 0')).toMatchObject([{ type: 'EXCESSIVE_PAGINATION' }]);
    expect(await page(names, 'first: 1, after: "x"')).toMatchObject([{ type: 'INVALID_CURSOR_ARGUMENTS' }]);
  });
});
