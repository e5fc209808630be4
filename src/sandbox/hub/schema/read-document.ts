import { GraphQLError, parse, validate } from 'graphql';
import type { DocumentNode } from 'graphql';
import { loadGraphqlSchema } from './graphql-schema.ts';

/** A document that GitHub's schema allows, or the rules that it breaks. */
export type ReadDocument =
  | { readonly document: DocumentNode }
  | { readonly syntax: GraphQLError }
  | { readonly broken: readonly GraphQLError[] };

const MOST_KNOWN = 200;
const known = new Map<string, ReadDocument>();

/** Parses and validates a document; what was read of the same text before is told again, since neither depends on anything else. */
export function readDocument(text: string): ReadDocument {
  const before = known.get(text);
  if (before) return before;
  const read = parseAndValidate(text);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, read);
  return read;
}

function parseAndValidate(text: string): ReadDocument {
  try {
    const document = parse(text);
    const broken = validate(loadGraphqlSchema(), document);
    return broken.length > 0 ? { broken } : { document };
  } catch (error) {
    if (error instanceof GraphQLError) return { syntax: error };
    throw error;
  }
}
