import { getOperationAST, getVariableValues } from 'graphql';
import type { DocumentNode, GraphQLError } from 'graphql';
import { loadGraphqlSchema } from '../schema/graphql-schema.ts';
import { readDocument } from '../schema/read-document.ts';

/** A GraphQL request as it came: the document's text and what goes with it. */
export interface GraphqlAsked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

/** Holds a document and its variables against GitHub's schema; one sentence for each rule that is broken. */
export function checkGraphql(asked: GraphqlAsked): readonly string[] {
  const read = readDocument(asked.query);
  if ('syntax' in read) return [`document: ${read.syntax.message}`];
  if ('broken' in read) return read.broken.map((error) => `document: ${error.message}${placeOf(error)}`);
  return checkVariables(read.document, asked);
}

function checkVariables(document: DocumentNode, asked: GraphqlAsked): readonly string[] {
  const operation = getOperationAST(document, asked.operationName);
  if (!operation)
    return ['operationName names no operation of the document, or it holds several and none is named'];
  const definitions = operation.variableDefinitions ?? [];
  const names = new Set(definitions.map(({ variable }) => variable.name.value));
  const unknown = Object.keys(asked.variables ?? {}).filter((name) => !names.has(name));
  const { errors = [] } = getVariableValues(loadGraphqlSchema(), definitions, { ...asked.variables });
  return [
    ...unknown.map((name) => `variables.${name} is not declared by the operation`),
    ...errors.map((error) => `variables: ${error.message}`),
  ];
}

function placeOf(error: GraphQLError): string {
  const [first] = error.locations ?? [];
  return first === undefined ? '' : ` (line ${first.line}, column ${first.column})`;
}
