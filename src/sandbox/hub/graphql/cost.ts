import { getArgumentValues, getNamedType, isInterfaceType, isObjectType, Kind } from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';

/** What a document costs on the primary limit, and how many nodes it could return. */
export interface Cost {
  readonly points: number;
  readonly nodes: number;
}

interface Walk {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Tally {
  readonly requests: number;
  readonly nodes: number;
}

const nothing: Tally = { requests: 0, nodes: 0 };

/**
 * GitHub's rule: every connection counts once for each parent that may hold it, the sum divided by 100 and rounded, at
 * least 1. A mutation costs 1 on this limit.
 */
export function costOf(walk: Walk, operation: OperationDefinitionNode): Cost {
  const type = walk.schema.getRootType(operation.operation);
  const { requests, nodes } = type ? tallySet(walk, operation.selectionSet, { type, parents: 1 }) : nothing;
  return { points: operation.operation === 'query' ? Math.max(1, Math.round(requests / 100)) : 1, nodes };
}

interface At {
  readonly type: GraphQLNamedType;
  readonly parents: number;
}

function tallySet(walk: Walk, set: SelectionSetNode, at: At): Tally {
  return set.selections.reduce<Tally>((sum, selection) => {
    if (selection.kind === Kind.FIELD) return add(sum, tallyField(walk, selection, at));
    const spread =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : findFragment(walk, selection.name.value);
    if (spread === undefined) return sum;
    const condition = spread.typeCondition?.name.value;
    const type = condition === undefined ? at.type : walk.schema.getType(condition);
    return add(sum, tallySet(walk, spread.selectionSet, { type: type ?? at.type, parents: at.parents }));
  }, nothing);
}

function tallyField(walk: Walk, node: FieldNode, at: At): Tally {
  const field =
    isObjectType(at.type) || isInterfaceType(at.type) ? at.type.getFields()[node.name.value] : undefined;
  if (field === undefined || node.selectionSet === undefined) return nothing;
  const type = getNamedType(field.type);
  if (!type.name.endsWith('Connection'))
    return tallySet(walk, node.selectionSet, { type, parents: at.parents });
  const size = sizeOf(walk, node, field);
  const inner = tallySet(walk, node.selectionSet, { type, parents: at.parents * size });
  return add(inner, { requests: at.parents, nodes: at.parents * size });
}

function sizeOf(walk: Walk, node: FieldNode, field: GraphQLField<unknown, unknown>): number {
  const { first, last } = getArgumentValues(field, node, walk.variables);
  if (typeof first === 'number') return first;
  return typeof last === 'number' ? last : 1;
}

function findFragment(walk: Walk, name: string): FragmentDefinitionNode | undefined {
  return walk.document.definitions
    .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
    .find((fragment) => fragment.name.value === name);
}

function add(a: Tally, b: Tally): Tally {
  return { requests: a.requests + b.requests, nodes: a.nodes + b.nodes };
}
