import { describe, expect, test } from 'vitest';
import { checkGraphql } from '../../../../../src/sandbox/hub/judge/check-graphql.ts';

const query = 'query ($owner: String!) { repository(owner: $owner, name: "n") { id } }';

describe('a GraphQL request', () => {
  test('that fits the schema passes', () => {
    expect(checkGraphql({ query, variables: { owner: 'o' } })).toEqual([]);
  });

  test('may use issue dependencies, which the published schema lacks', () => {
    const dependencies = 'query { node(id: "I") { ... on Issue { blockedBy(first: 1) { totalCount } } } }';
    expect(checkGraphql({ query: dependencies })).toEqual([]);
  });

  test('with an unknown field is told with the field and its place', () => {
    expect(checkGraphql({ query: '{ viewer { loginName } }' })).toEqual([
      expect.stringMatching(
        /^document: Cannot query field "loginName" on type "User".*\(line 1, column 12\)$/,
      ),
    ]);
  });

  test('with a missing input field is told', () => {
    const mutation = 'mutation { closeIssue(input: {}) { clientMutationId } }';
    expect(checkGraphql({ query: mutation })).toEqual([expect.stringContaining('"CloseIssueInput.issueId"')]);
  });

  test('that does not parse is told', () => {
    expect(checkGraphql({ query: '{ viewer {' })).toEqual([expect.stringMatching(/^document: Syntax Error/)]);
  });

  test('with missing, ill-typed or undeclared variables is told', () => {
    expect(checkGraphql({ query })).toEqual([expect.stringContaining('Variable "$owner" of required type')]);
    expect(checkGraphql({ query, variables: { owner: 7 } })).toEqual([expect.stringContaining('$owner')]);
    expect(checkGraphql({ query, variables: { owner: 'o', name: 'n' } })).toEqual([
      'variables.name is not declared by the operation',
    ]);
  });

  test('with several operations has to name one', () => {
    const two = 'query a { viewer { id } } query b { viewer { id } }';
    expect(checkGraphql({ query: two, operationName: 'b' })).toEqual([]);
    expect(checkGraphql({ query: two })).toEqual([expect.stringMatching(/^operationName/)]);
  });
});
