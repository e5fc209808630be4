import { expect, test } from 'vitest';
import { createJudge } from '../../../../../src/sandbox/hub/judge/index.ts';
import type { JudgedExchange } from '../../../../../src/sandbox/hub/judge-port.ts';

const request: JudgedExchange['request'] = {
  method: 'GET',
  path: '/repos/o/n/labels',
  query: {},
  body: undefined,
};
const response: JudgedExchange['response'] = { status: 200, body: [], isJson: true };

test('the judge holds REST exchanges against the REST description', () => {
  const judge = createJudge();
  expect(judge({ route: undefined, request, response })).toEqual([]);
  expect(judge({ route: undefined, request, response: { ...response, body: {} } })).toEqual([
    'issues/list-labels-for-repo (GET /repos/{owner}/{repo}/labels): answer must be array',
  ]);
});

test('the judge holds GraphQL requests against the schema', () => {
  const judge = createJudge();
  const graphql = { route: undefined, request: { ...request, method: 'POST', path: '/graphql' }, response };
  expect(judge({ ...graphql, graphql: { query: '{ viewer { login } }' } })).toEqual([]);
  expect(judge({ ...graphql, graphql: { query: '{ viewer { name(size: 1) } }' } })).toEqual([
    expect.stringMatching(/^graphql: document: Unknown argument "size" on field "User.name"/),
  ]);
});
