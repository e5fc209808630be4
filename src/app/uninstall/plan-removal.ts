import type { RemovableBranch, RemovalPlan } from '../../domain/removal.ts';
import { configPath } from '../../intake/config.ts';
import type { Answer } from '../../ports/answer.ts';
import type { Folder } from '../../ports/folder.ts';
import type { Removal, SetUpReader } from '../../ports/set-up.ts';
import { parseLabel, type LabelNames } from '../../text/names-labels.ts';
import { BRANCH_ROOT, parseBranch } from '../../text/names.ts';
import { expect } from '../expect.ts';
import { installSettingsIn } from '../init/install-settings.ts';
import { PROFILES_NOTE } from '../init/plan-install.ts';
import { WORKFLOW_FOLDER } from '../init/workflows-in.ts';
import { PROFILE_FOLDER } from '../load-profiles.ts';

export interface RemovalDeps {
  readonly reader: SetUpReader;
  readonly removal: Removal;
  readonly folder: Folder;
}

const FILES = [
  `${WORKFLOW_FOLDER}/foreman.yml`,
  `${WORKFLOW_FOLDER}/foreman-task.yml`,
  configPath,
  PROFILES_NOTE,
];
const MOST_PAGES = 50;
const PAGE = 100;

/** Finds everything that is ours, and what of it people have a part in; reads only. */
export async function planRemoval({ reader, removal, folder }: RemovalDeps): Promise<RemovalPlan> {
  const { defaultBranch } = expect(await reader.repository(), 'Reading the repository');
  const branches: RemovableBranch[] = [];
  for (const { name } of expect(await removal.branches(BRANCH_ROOT), 'Listing the branches')) {
    if (parseBranch(name) === undefined) continue;
    branches.push({ name, people: await peopleOn(removal, name, defaultBranch) });
  }
  const free = branches.filter(({ people }) => people?.length === 0).map(({ name }) => name);
  const pulls = (await pages((page) => removal.openPulls(page), 'Listing the pull requests')).filter(
    ({ head }) => free.includes(head),
  );
  const labels = await pages((page) => reader.labels(page), 'Listing the labels');
  const names = installSettingsIn(folder.read(configPath) ?? undefined).names ?? {};
  return {
    files: FILES.filter((path) => folder.read(path) !== null),
    pulls,
    branches: free,
    labels: labels.filter((name) => isOurs(name, names)),
    left: [...leftBranches(branches), ...leftLabels(labels, names), ...leftProfiles(folder)],
  };
}

/** All people with commits on the branch; null where there are more commits than anybody should wait for. */
async function peopleOn(removal: Removal, branch: string, base: string): Promise<readonly string[] | null> {
  const authors = await pages(
    (page) => removal.authorsOn(branch, { base, page }),
    `Reading the commits of ${branch}`,
  );
  if (authors.length === MOST_PAGES * PAGE) return null;
  return [...new Set(authors.flatMap((author) => author ?? []))];
}

/** States, epics and worker types under the names that Foreman gives; priorities are a habit of many repositories. */
const isOurs = (name: string, names: LabelNames): boolean =>
  !isMapped(name, names) && ['state', 'epic', 'worker'].includes(parseLabel(name)?.kind ?? '');

/** The repository chose the name itself, and may have had that label before. */
const isMapped = (name: string, names: LabelNames): boolean =>
  Object.values(names).some((own) => own.toLowerCase() === name.toLowerCase());

const leftBranches = (branches: readonly RemovableBranch[]): RemovalPlan['left'] =>
  branches.flatMap(({ name, people }) => {
    if (people === null)
      return [{ what: `branch ${name}`, why: 'it has too many commits to tell whose they are' }];
    if (people.length === 0) return [];
    return [{ what: `branch ${name}`, why: `it holds commits of ${people.join(', ')}` }];
  });

const leftLabels = (labels: readonly string[], names: LabelNames): RemovalPlan['left'] =>
  labels.flatMap((name) => {
    const what = `label ${name}`;
    if (isMapped(name, names))
      return [{ what, why: '`names` gave it to Foreman; it may be older than that' }];
    if (parseLabel(name)?.kind !== 'priority') return [];
    return [{ what, why: 'the repository may use it without Foreman' }];
  });

const leftProfiles = (folder: Folder): RemovalPlan['left'] =>
  folder
    .names(PROFILE_FOLDER)
    .map((name) => `${PROFILE_FOLDER}/${name}`)
    .filter((path) => path !== PROFILES_NOTE)
    .map((path) => ({ what: path, why: 'people wrote it' }));

async function pages<T>(
  ask: (page: number) => Promise<Answer<readonly T[]>>,
  what: string,
): Promise<readonly T[]> {
  const all: T[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const some = expect(await ask(page), what);
    all.push(...some);
    if (some.length < PAGE) break;
  }
  return all;
}
