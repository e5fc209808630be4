import type { Judge } from '../judge-port.ts';
import { checkGraphql } from './check-graphql.ts';
import { judgeRest } from './judge-rest.ts';

/**
 * A judge that holds every exchange of the hub against GitHub's OpenAPI description and GraphQL schema. Descriptions are
 * read and validators compiled when first needed. Violations are sentences that name the operation, the place and the rule.
 */
export function createJudge(): Judge {
  return ({ request, response, graphql }) => {
    if (graphql !== undefined) return checkGraphql(graphql).map((violation) => `graphql: ${violation}`);
    return judgeRest({
      method: request.method,
      path: request.path,
      query: request.query,
      requestBody: request.body,
      status: response.status,
      responseBody: response.body,
      responseIsJson: response.isJson,
    });
  };
}
