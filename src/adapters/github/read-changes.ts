import { z } from 'zod';
import { Oid } from '../../domain/ids.ts';
import type { Change, Made } from '../../domain/change.ts';
import { permissionFor } from '../../domain/permission-for.ts';
import type { Answer, Refused } from '../../ports/answer.ts';
import { done } from '../../ports/answer.ts';
import type { GraphqlReply } from './client.ts';
import { refusedBy } from './graphql-failure.ts';
import { readBranches } from './read-world.ts';

const Thing = z.looseObject({
  id: z.string().optional(),
  number: z.number().optional(),
  databaseId: z.number().optional(),
});
const List = z.object({
  nodes: z.array(z.looseObject({ name: z.string().optional(), login: z.string().optional() })),
});

const Around = z.object({ refs: z.unknown() });
const Journal = z.object({ ref: z.object({ target: z.object({ oid: z.string() }) }).nullable() });

/** One answer for each change, in order: an alias that failed says why, the others stand. */
export function readChanges(changes: readonly Change[], reply: GraphqlReply): readonly Answer<Made>[] {
  const data = z.record(z.string(), z.unknown()).nullish().parse(reply.data) ?? {};
  return changes.map((change, index) => {
    const alias = `c${index}`;
    const error =
      reply.errors.find((one) => one.path[0] === alias) ?? reply.errors.find((one) => one.path.length === 0);
    if (error) return withPermission(refusedBy(error), change);
    const value = data[alias];
    return value
      ? done(madeOf(change, value))
      : { kind: 'unknown', message: `No answer for change ${index + 1}.` };
  });
}

/** GraphQL does not say which permission it wanted; each change wants a known one. */
const withPermission = (refused: Refused, change: Change): Refused =>
  refused.code === 'forbidden' ? { ...refused, permission: permissionFor(change) } : refused;

function madeOf(change: Change, payload: unknown): Made {
  const [, inner] =
    Object.entries(z.looseObject({}).parse(payload)).find(([, value]) => isObject(value)) ?? [];
  const node = isObject(inner) && 'node' in inner ? inner.node : inner;
  const thing = Thing.safeParse(node);
  if (!thing.success) return { node: null, number: null, names: [], oid: null, journal: null };
  const list = List.safeParse(thing.data['labels'] ?? thing.data['assignees']);
  return {
    node: thing.data.id ?? null,
    number: thing.data.number ?? thing.data.databaseId ?? null,
    oid: Oid.safeParse(thing.data['oid']).data ?? null,
    journal: Journal.safeParse(thing.data['repository']).data?.ref?.target.oid ?? null,
    ...(change.do === 'commit' && change.around !== undefined
      ? { branches: readBranches(change.around, Around.parse(thing.data['repository']).refs) }
      : {}),
    names: list.success ? list.data.nodes.map((one) => one.name ?? one.login ?? '') : [],
  };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
