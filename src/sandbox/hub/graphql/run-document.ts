import { execute, getOperationAST, getVariableValues, GraphQLError } from 'graphql';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { loadGraphqlSchema } from '../schema/graphql-schema.ts';
import { readDocument } from '../schema/read-document.ts';
import { costOf } from './cost.ts';
import type { Cost } from './cost.ts';
import { renderErrors } from './render-errors.ts';
import type { RenderedError } from './render-errors.ts';
import { resolveField } from './resolve-field.ts';
import type { View } from './view.ts';

/** A GraphQL request as it came. */
export interface GraphqlRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/** The roots that answer a document, made once its cost is known, since `rateLimit` shows it. */
export type MakeRoot = (kind: 'query' | 'mutation', cost: Cost) => View;

/** The body of the answer (HTTP 200 throughout, as on GitHub) and what the document cost. */
export interface GraphqlOutcome {
  readonly body: {
    readonly data?: Readonly<Record<string, unknown>> | null;
    readonly errors?: readonly RenderedError[];
  };
  readonly cost: Cost;
  readonly kind: 'query' | 'mutation';
  readonly operationName: string | undefined;
}

interface Prepared {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** GitHub's bound on the nodes that one document may ask for. */
const maxNodes = 500_000;

/** Validates, weighs and executes a document on the roots; the root fields of a mutation run one after another. */
export async function runDocument(request: GraphqlRequest, makeRoot: MakeRoot): Promise<GraphqlOutcome> {
  const schema = loadGraphqlSchema();
  const prepared = prepare(request);
  if ('errors' in prepared) return refuse(prepared.errors);
  const { document, operation, variables } = prepared;
  const kind = operation.operation === 'mutation' ? 'mutation' : 'query';
  const cost = costOf({ schema, document, variables }, operation);
  if (cost.nodes > maxNodes) return refuse([tooManyNodes(cost.nodes)]);
  const { data = null, errors = [] } = await execute({
    schema,
    document,
    operationName: request.operationName,
    variableValues: request.variables,
    rootValue: makeRoot(kind, cost),
    fieldResolver: resolveField,
  });
  const body = errors.length === 0 ? { data } : { data, errors: renderErrors(errors) };
  return { body, cost, kind, operationName: operation.name?.value };
}

function prepare(request: GraphqlRequest): Prepared | { readonly errors: readonly GraphQLError[] } {
  const read = readDocument(request.query);
  if ('syntax' in read) return { errors: [read.syntax] };
  if ('broken' in read) return { errors: read.broken };
  const { document } = read;
  const operation = getOperationAST(document, request.operationName);
  if (!operation) return { errors: [new GraphQLError('An operation name is required')] };
  const { variableDefinitions = [] } = operation;
  const { coerced, errors } = getVariableValues(loadGraphqlSchema(), variableDefinitions, request.variables);
  return coerced === undefined ? { errors: errors ?? [] } : { document, operation, variables: coerced };
}

function refuse(errors: readonly GraphQLError[]): GraphqlOutcome {
  return {
    body: { errors: renderErrors(errors) },
    cost: { points: 1, nodes: 0 },
    kind: 'query',
    operationName: undefined,
  };
}

function tooManyNodes(nodes: number): GraphQLError {
  const message = `The query asks for up to ${nodes} nodes, which exceeds the limit of ${maxNodes}.`;
  return new GraphQLError(message, { extensions: { type: 'MAX_NODE_LIMIT_EXCEEDED' } });
}
