import type { RequestId, TextHash } from '../domain/ids.ts';
import type { WorkPlan } from '../domain/plan.ts';
import type { RequestState } from '../domain/request-state.ts';
import { placeOf } from '../domain/world.ts';
import type { World } from '../domain/world.ts';
import type { FileAt } from '../ports/forge.ts';
import type { BesideFile } from '../ports/journal-store.ts';
import { branchesOf } from '../text/names.ts';
import { PLANS_PATH, readPlanSummaries, renderPlanSummaries } from '../text/plan-summaries.ts';

/** What a read must ask for so that `planSummaries` can answer. */
export const plansText = (request: RequestId): FileAt => ({
  at: `refs/heads/${branchesOf(request).journal}`,
  path: PLANS_PATH,
});

type At = { readonly state: RequestState; readonly world: Pick<World, 'texts'> };

/** What the plans that are carried out say that the whole is, the first one first. */
export const planSummaries = (at: At): readonly string[] =>
  kept(at, plansOf(at.state)).map(({ summary }) => summary);

/** The file that goes beside the event by which a plan was taken, which it keeps the others of. */
export function planBeside(at: At, plan: WorkPlan, hash: TextHash): readonly BesideFile[] {
  const others = kept(
    at,
    plansOf(at.state).filter((one) => one !== hash),
  );
  return [
    { path: PLANS_PATH, text: renderPlanSummaries([...others, { plan: hash, summary: plan.summary }]) },
  ];
}

function kept({ state, world }: At, plans: readonly TextHash[]) {
  const { at, path } = plansText(state.request);
  return readPlanSummaries(world.texts.get(placeOf(at, path)) ?? '', plans);
}

const plansOf = ({ plan, additions }: RequestState): readonly TextHash[] => [
  ...(plan === null ? [] : [plan]),
  ...additions.flatMap((one) => (one.plan === null || one.status === 'dropped' ? [] : [one.plan])),
];
