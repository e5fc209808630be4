import { gitText } from '../../src/sandbox/hub/git/run-git.ts';
import { REPOSITORY, at } from './place.ts';
import { passOn } from './review.ts';
import type { Scene } from './shop.ts';
import type { Picture } from './stage.ts';

const REFS = 'POST /repos/{owner}/{repo}/git/refs';
const PULLS = 'POST /repos/{owner}/{repo}/pulls';

/** A person opens a pull request from a branch of the repository with these files on it; its number. */
export async function openPull(
  { stage }: Pick<Scene, 'stage'>,
  branch: string,
  files: Readonly<Record<string, string>>,
): Promise<number> {
  const main = (await stage.picture()).branches.get('main') ?? '';
  await stage.as('writer').request(REFS, { ...at, ref: `refs/heads/${branch}`, sha: main });
  await stage.commit(branch, files);
  const texts = { title: 'By hand', body: 'What a person began.' };
  const { data } = await stage.as('writer').request(PULLS, { ...at, ...texts, head: branch, base: 'main' });
  return data.number;
}

/** A stranger opens a pull request from a fork. */
export async function openFork(
  { stage }: Pick<Scene, 'stage'>,
  files: Readonly<Record<string, string>>,
  branch = 'feature',
): Promise<number> {
  const fork = { owner: 'stranger', repo: at.repo };
  const [here, there] = [REPOSITORY, `stranger/${at.repo}`].map((name) => stage.hub.repository(name).git.dir);
  await gitText(there ?? '', ['fetch', '-f', here ?? '', `main:refs/heads/${branch}`]);
  const client = stage.as('stranger');
  for (const [path, content] of Object.entries(files))
    await client.request('PUT /repos/{owner}/{repo}/contents/{path}', {
      ...fork,
      path,
      branch,
      message: 'A commit of a stranger',
      content: Buffer.from(content).toString('base64'),
    });
  const texts = { title: 'From a fork', body: 'Please take this.' };
  const head = `stranger:${branch}`;
  const { data } = await client.request(PULLS, { ...at, ...texts, head, base: 'main' });
  return data.number;
}

/** The pull request of a single task. */
export function offered({ pulls }: Picture, request: number): number {
  const found = pulls.find(({ head }) => head === `foreman/${request}/task-${request}`);
  if (!found) throw new Error(`Request ${request} offers nothing.`);
  return found.number;
}

/** A person merges a pull request or closes it, and the runs of that event are played; what became of the event. */
export async function endPull(
  scene: Scene,
  pull: number,
  how: 'merge' | 'squash' | 'close',
): Promise<string> {
  const { stage } = scene;
  const client = stage.as('writer');
  const named = { ...at, pull_number: pull };
  if (how === 'close')
    await client.request('PATCH /repos/{owner}/{repo}/pulls/{pull_number}', { ...named, state: 'closed' });
  else
    await client.request('PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge', {
      ...named,
      merge_method: how,
    });
  const event = stage.hub.events.findLast(
    ({ name, payload }) =>
      name === 'pull_request' && payload['action'] === 'closed' && payload['number'] === pull,
  );
  return passOn(scene, event?.payload);
}
