import { readFileSync } from 'node:fs';
import { buildASTSchema, parse } from 'graphql';
import type { GraphQLSchema } from 'graphql';

let loaded: GraphQLSchema | undefined;

/**
 * GitHub's GraphQL schema with our additions, built at the first call (about 0.1 s) and shared. Not for execution as it
 * stands: it has no resolvers. The published schema is not valid SDL by graphql-js' rules, so validation is assumed.
 */
export function loadGraphqlSchema(): GraphQLSchema {
  loaded ??= buildASTSchema(readDocument(), { assumeValidSDL: true });
  return loaded;
}

function readDocument(): ReturnType<typeof parse> {
  const texts = ['schema.graphql', 'additions.graphql'].map((name) =>
    readFileSync(new URL(name, import.meta.url), 'utf8'),
  );
  return parse(texts.join('\n'), { noLocation: true });
}
