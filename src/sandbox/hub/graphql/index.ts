import { z } from 'zod';
import type { GraphqlAnswer, GraphqlHandler } from '../graphql-port.ts';
import type { Cost } from './cost.ts';
import { mutationRoot } from './mutation-root.ts';
import { queryRoot } from './query-root.ts';
import { runDocument } from './run-document.ts';
import type { View } from './view.ts';
import type { ViewContext } from './views/account-view.ts';

const bodyShape = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** Answers one GraphQL request over the hub's operations; refusals stand in `errors` under HTTP 200, as on GitHub. */
export const handleGraphql: GraphqlHandler = async (hub, caller, body) => {
  if (caller.kind === 'anonymous') return plain(401, 'This endpoint requires you to be authenticated.');
  const read = bodyShape.safeParse(body);
  if (!read.success) return plain(400, 'A query attribute must be specified and must be a string.');
  const view: ViewContext = { hub, caller };
  const { query, variables, operationName } = read.data;
  const request = { query, variables: variables ?? {}, operationName: operationName ?? undefined };
  const outcome = await runDocument(request, (kind, cost) =>
    kind === 'mutation' ? mutationRoot(view) : queryRoot(view, () => rateLimitView(view, cost)),
  );
  const name = outcome.operationName;
  return {
    status: 200,
    body: outcome.body,
    points: outcome.cost.points,
    ...(name !== undefined && { operationName: name }),
  };
};

/** As it will stand when this request is counted. */
function rateLimitView({ hub, caller }: ViewContext, cost: Cost): View {
  const { limit, used, remaining, reset } = hub.limits.look(caller, 'graphql');
  return {
    cost: cost.points,
    nodeCount: cost.nodes,
    limit,
    used: used + cost.points,
    remaining: Math.max(0, remaining - cost.points),
    resetAt: `${new Date(reset * 1000).toISOString().slice(0, 19)}Z`,
  };
}

function plain(status: number, message: string): GraphqlAnswer {
  return { status, body: { message }, points: 0 };
}
