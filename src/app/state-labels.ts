import { labelKey } from '../domain/world.ts';
import type { Change } from '../domain/change.ts';
import type { ShownState } from '../domain/request-state.ts';
import type { IssueView, World } from '../domain/world.ts';
import { labelStateOf, parseLabel, stateLabel } from '../text/names-labels.ts';
import type { LabelNames } from '../text/names-labels.ts';

/** The changes after which an issue wears the label of this state and no other state label of ours. */
export function stateLabelChanges(
  world: World,
  issue: IssueView,
  { shown, names }: { shown: ShownState; names: LabelNames },
): readonly Change[] {
  const wanted = labelStateOf(shown);
  const worn = issue.labels.filter((label) => parseLabel(label.name, names)?.kind === 'state');
  const key = wanted === null ? null : labelKey(stateLabel(wanted, names).name);
  const id = key === null ? undefined : world.labels.get(key);
  const wrong = worn.filter((label) => labelKey(label.name) !== key).map((label) => label.id);
  const missing = id !== undefined && !worn.some((label) => labelKey(label.name) === key);
  return [
    ...(wrong.length > 0 ? [{ do: 'remove-labels' as const, from: issue.node, labels: wrong }] : []),
    ...(missing ? [{ do: 'add-labels' as const, to: issue.node, labels: [id] }] : []),
  ];
}
