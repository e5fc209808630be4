import type { GraphQLFieldResolver } from 'graphql';
import { GraphqlRefusal } from './refusal.ts';
import type { Args } from './view.ts';

/** Reads a field off its object's view; a field that the hub has not built is an error that names it, never null. */
export const resolveField: GraphQLFieldResolver<unknown, unknown, Args> = (source, args, _context, info) => {
  const value = isView(source) ? source[info.fieldName] : undefined;
  if (value === undefined) throw notBuilt(`${info.parentType.name}.${info.fieldName}`);
  return typeof value === 'function' ? value(args) : value;
};

function notBuilt(field: string): GraphqlRefusal {
  return new GraphqlRefusal('NOT_BUILT', `The field ${field} exists on GitHub but is not built in this hub.`);
}

function isView(source: unknown): source is Readonly<Record<string, unknown>> {
  return typeof source === 'object' && source !== null;
}
