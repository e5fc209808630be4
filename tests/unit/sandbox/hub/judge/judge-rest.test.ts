import { describe, expect, test } from 'vitest';
import { judgeRest } from '../../../../../src/sandbox/hub/judge/judge-rest.ts';
import type { RestExchange } from '../../../../../src/sandbox/hub/judge/judge-rest.ts';

const label = {
  id: 7,
  node_id: 'LA_7',
  url: 'http://127.0.0.1:1/api/v3/repos/o/n/labels/bug',
  name: 'bug',
  description: null,
  color: 'd73a4a',
  default: false,
};

const reference = {
  ref: 'refs/heads/foreman/42/work',
  node_id: 'REF_1',
  url: 'http://127.0.0.1:1/api/v3/repos/o/n/git/refs/heads/foreman/42/work',
  object: { type: 'commit', sha: 'a'.repeat(40), url: 'http://127.0.0.1:1/api/v3/repos/o/n/git/commits/a' },
};

const creation: RestExchange = {
  method: 'POST',
  path: '/repos/o/n/labels',
  query: {},
  requestBody: { name: 'bug', color: 'd73a4a' },
  status: 201,
  responseBody: label,
  responseIsJson: true,
};

function judgeChanged(change: Partial<RestExchange>): readonly string[] {
  return judgeRest({ ...creation, ...change });
}

function readingOf(path: string, responseBody: unknown): RestExchange {
  return { ...creation, method: 'GET', path, requestBody: undefined, status: 200, responseBody };
}

describe('an exchange as GitHub describes it', () => {
  test('passes', () => {
    expect(judgeRest(creation)).toEqual([]);
  });

  test('passes with a parameter that holds slashes, encoded or not', () => {
    expect(judgeRest(readingOf('/repos/o/n/git/ref/heads/foreman/42/work', reference))).toEqual([]);
    expect(judgeRest(readingOf('/repos/o/n/git/ref/heads%2Fforeman%2F42%2Fwork', reference))).toEqual([]);
  });

  test('passes with labels in the short form that GitHub takes', () => {
    const short = {
      path: '/repos/o/n/issues/3/labels',
      requestBody: ['bug'],
      status: 200,
      responseBody: [label],
    };
    expect(judgeChanged(short)).toEqual([]);
  });

  test('passes without a body where none is described', () => {
    const deletion = { method: 'DELETE', path: '/repos/o/n/labels/bug', requestBody: undefined, status: 204 };
    expect(judgeChanged({ ...deletion, responseBody: undefined, responseIsJson: false })).toEqual([]);
  });

  test('passes when refused in ways that GitHub documents once for all operations', () => {
    const refused = {
      responseBody: { message: 'Bad credentials', documentation_url: 'http://127.0.0.1:1/' },
    };
    expect(judgeChanged({ ...refused, status: 401 })).toEqual([]);
    expect(judgeChanged({ status: 502, responseBody: undefined, responseIsJson: false })).toEqual([]);
  });
});

describe('a refusal', () => {
  const words = { message: 'Validation Failed', documentation_url: 'https://docs.github.com/rest' };

  test('may carry its status as text, as GitHub does without describing it', () => {
    expect(judgeChanged({ status: 422, responseBody: { ...words, status: '422' } })).toEqual([]);
  });

  test('has to fit its schema otherwise', () => {
    expect(judgeChanged({ status: 422, responseBody: { ...words, errors: [{ field: 'name' }] } })).toEqual([
      expect.stringContaining("answer.errors.0 must have required property 'code'"),
    ]);
    expect(judgeChanged({ status: 404, responseBody: { message: 404 } })).toEqual([
      expect.stringContaining('answer.message must be string'),
    ]);
  });
});

describe('a request', () => {
  test('with a value of a wrong type is told with its place', () => {
    const [violation, ...others] = judgeChanged({ requestBody: { name: 7 } });
    expect(violation).toBe(
      'issues/create-label (POST /repos/{owner}/{repo}/labels): body.name must be string',
    );
    expect(others).toEqual([]);
  });

  test('without a demanded property is told', () => {
    expect(judgeChanged({ requestBody: { color: 'd73a4a' } })).toEqual([
      expect.stringContaining("body must have required property 'name'"),
    ]);
  });

  test('without its body is told', () => {
    expect(judgeChanged({ requestBody: undefined })).toEqual([expect.stringContaining('body is missing')]);
  });

  test('with a misspelt property is told', () => {
    expect(judgeChanged({ requestBody: { name: 'bug', colour: 'd73a4a' } })).toEqual([
      expect.stringContaining('body.colour is not a described property'),
    ]);
  });

  test('with an unknown or ill-typed query parameter is told', () => {
    const list = readingOf('/repos/o/n/labels', [label]);
    expect(judgeRest({ ...list, query: { per_page: '100', page: '2' } })).toEqual([]);
    expect(judgeRest({ ...list, query: { perPage: '100' } })).toEqual([
      expect.stringContaining('query.perPage is not a described parameter'),
    ]);
    expect(judgeRest({ ...list, query: { per_page: 'all' } })).toEqual([
      expect.stringContaining('query.per_page must be integer'),
    ]);
  });

  test('with an ill-typed path parameter is told', () => {
    expect(judgeRest(readingOf('/repos/o/n/issues/first/labels', [label]))).toEqual([
      expect.stringContaining('path.issue_number must be integer'),
    ]);
  });
});

describe('an answer', () => {
  test('without a demanded property is told', () => {
    const { color: _, ...without } = label;
    expect(judgeChanged({ responseBody: without })).toEqual([
      expect.stringContaining("answer must have required property 'color'"),
    ]);
  });

  test('with a property that GitHub does not have is told, however deep it lies', () => {
    const object = { ...reference.object, kind: 'commit' };
    expect(judgeRest(readingOf('/repos/o/n/git/ref/heads/x', { ...reference, object }))).toEqual([
      expect.stringContaining('answer.object.kind is not a described property'),
    ]);
    expect(judgeRest(readingOf('/repos/o/n/labels', [{ ...label, colour: 'x' }]))).toEqual([
      expect.stringContaining('answer.0.colour is not a described property'),
    ]);
  });

  test('with a status that the operation does not have is told', () => {
    expect(judgeChanged({ status: 200 })).toEqual([expect.stringContaining('status 200 is not documented')]);
  });

  test('with a body where none belongs is told', () => {
    const deletion = { method: 'DELETE', path: '/repos/o/n/labels/bug', requestBody: undefined, status: 204 };
    expect(judgeChanged({ ...deletion, responseBody: {} })).toEqual([
      expect.stringContaining('answer to 204 should have no body'),
    ]);
  });
});

test('a route that GitHub does not have is told', () => {
  expect(judgeChanged({ path: '/repos/o/n/labels/bug/colour' })).toEqual([
    'POST /repos/o/n/labels/bug/colour: no described operation has this route',
  ]);
});
