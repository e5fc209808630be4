import type { RemovableBranch, RemovalPlan } from '../../domain/removal.ts';
import { configPath } from '../../intake/config.ts';
import type { Answer } from '../../ports/answer.ts';
import type { Folder } from '../../ports/folder.ts';
import type { Removal, SetUpReader } from '../../ports/set-up.ts';
import { parseLabel } from '../../text/names-labels.ts';
import { BRANCH_ROOT, parseBranch } from '../../text/names.ts';
import { expect } from '../expect.ts';
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

/** Finds everything that is ours, and what of it people have a part in; reads only. */
export async function planRemoval({ reader, removal, folder }: RemovalDeps): Promise<RemovalPlan> {
  const { defaultBranch } = expect(await reader.repository(), 'Reading the repository');
  const branches: RemovableBranch[] = [];
  for (const { name } of expect(await removal.branches(BRANCH_ROOT), 'Listing the branches')) {
    if (parseBranch(name) === undefined) continue;
    const people = expect(await removal.peopleOn(name, defaultBranch), `Reading the commits of ${name}`);
    branches.push({ name, people });
  }
  const free = branches.filter(({ people }) => people?.length === 0).map(({ name }) => name);
  const pulls = (await pages((page) => removal.openPulls(page), 'Listing the pull requests')).filter(
    ({ head }) => free.includes(head),
  );
  const labels = await pages((page) => reader.labels(page), 'Listing the labels');
  return {
    files: FILES.filter((path) => folder.read(path) !== null),
    pulls,
    branches: free,
    labels: labels.filter((name) => isOurs(name)),
    left: [...leftBranches(branches), ...leftLabels(labels), ...leftProfiles(folder)],
  };
}

/** States and worker types; priorities are a habit of many repositories. */
const isOurs = (name: string): boolean => ['state', 'worker'].includes(parseLabel(name)?.kind ?? '');

const leftBranches = (branches: readonly RemovableBranch[]): RemovalPlan['left'] =>
  branches.flatMap(({ name, people }) => {
    if (people === null)
      return [{ what: `branch ${name}`, why: 'it has too many commits to tell whose they are' }];
    if (people.length === 0) return [];
    return [{ what: `branch ${name}`, why: `it holds commits of ${people.join(', ')}` }];
  });

const leftLabels = (labels: readonly string[]): RemovalPlan['left'] =>
  labels
    .filter((name) => parseLabel(name)?.kind === 'priority')
    .map((name) => ({ what: `label ${name}`, why: 'the repository may use it without Foreman' }));

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
    if (some.length < 100) break;
  }
  return all;
}
