import type { Change } from '../../domain/change.ts';
import type { Epic } from '../../domain/epic.ts';
import type { TaskKey } from '../../domain/ids.ts';
import { phaseOf } from '../../domain/ids.ts';
import { labelKey } from '../../domain/world.ts';
import { epicTitle, renderEpic } from '../../report/epic.ts';
import { epicLabel } from '../../text/names-labels.ts';
import { configOf } from '../load-config.ts';
import { fileOnce } from './file-once.ts';
import type { Places } from './file-once.ts';
import type { Filing } from './filing.ts';

interface Opening {
  readonly labels: ReadonlyMap<string, string>;
  readonly places: Places;
  /** The tasks that are about to be filed. */
  readonly tasks: readonly TaskKey[];
}

/** Opens, once, each epic that holds a task which is about to be filed. */
export async function ensureEpics(at: Filing, { labels, places, tasks }: Opening): Promise<Places> {
  const due = at.state.epics.filter((epic) => tasks.some((key) => epic.tasks.includes(key)));
  const wanted = due.map((epic) => ({
    nonce: epic.nonce,
    what: `the epic of ${epic.tasks[0] ?? 'nothing'}`,
    change: () => newEpic(at, epic, labels),
  }));
  return fileOnce(at, wanted, places);
}

function newEpic({ deps, state, world }: Filing, epic: Epic, labels: ReadonlyMap<string, string>): Change {
  const label = labels.get(labelKey(epicLabel(configOf(world).names).name));
  return {
    do: 'create-issue',
    title: epicTitle(world.issue.title, { ...epic, isPart: isPart(state, epic) }),
    body: renderEpic({ ...epic, request: state.request, parent: state.issue, ...deps.forge.subIssues }),
    labels: label === undefined ? [] : [label],
    parent: world.issue.node,
  };
}

/** Whether a phase of it continues in another epic. */
function isPart({ epics }: Filing['state'], epic: Epic): boolean {
  const phases = new Set(epic.tasks.map(phaseOf));
  return epics.some((other) => other !== epic && other.tasks.some((key) => phases.has(phaseOf(key))));
}
