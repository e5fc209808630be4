export { checkGraphql } from './check-graphql.ts';
export { judgeRest } from './judge-rest.ts';
