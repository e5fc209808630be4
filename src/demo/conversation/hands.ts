import { readRef } from '../../sandbox/hub/git/refs.ts';
import type { Scene } from './scene.ts';

type Review = 'APPROVE' | 'REQUEST_CHANGES';

/** What a maintainer writes about a line. */
export interface Remark {
  readonly path: string;
  readonly line: number;
  readonly body: string;
}

/** The hub's own view of the repository. */
export const repositoryOf = ({ sandbox }: Scene) => sandbox.hub.repository(sandbox.repository.fullName);
const placeOf = ({ sandbox }: Scene) => ({ owner: sandbox.repository.owner, repo: sandbox.repository.repo });

/** The open pull request from a branch whose name begins so; null if there is none. */
export const pullFrom = (scene: Scene, branch: string): number | null =>
  [...repositoryOf(scene).issues.values()].find(
    ({ state, pull }) => state === 'open' && pull?.headRef.startsWith(branch),
  )?.number ?? null;

/** What the pull request from a branch says; empty if there is none. */
export const pullText = (scene: Scene, branch: string): string =>
  [...repositoryOf(scene).issues.values()].find(({ pull }) => pull?.headRef === branch)?.body ?? '';

/** The commit that a pull request offers. */
export const headOf = (scene: Scene, pull: number): string => {
  const { git, issues } = repositoryOf(scene);
  return readRef(git.dir, `refs/heads/${issues.get(pull)?.pull?.headRef ?? ''}`) ?? '';
};

/** A file of the default branch, as it is now. */
export const fileOnMain = (scene: Scene, path: string): Promise<string | undefined> =>
  fileOn(scene, repositoryOf(scene).defaultBranch, path);

/** The same on any branch. */
export function fileOn(scene: Scene, branch: string, path: string): Promise<string | undefined> {
  const head = readRef(repositoryOf(scene).git.dir, `refs/heads/${branch}`) ?? '';
  return scene.sandbox.hub.readFileAt(scene.sandbox.repository.fullName, head, path);
}

/** She reviews a pull request. */
export async function review(
  scene: Scene,
  pull_number: number,
  { event, body = '', comments = [] }: { event: Review; body?: string; comments?: readonly Remark[] },
): Promise<void> {
  const said = [body, ...comments.map((one) => `On ${one.path}: ${one.body}`)].filter((one) => one !== '');
  scene.board.say(
    event === 'APPROVE'
      ? `mona approves pull request #${pull_number}`
      : `mona reviews pull request #${pull_number}: ${said.join(' ')}`,
  );
  const route = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
  await scene.sandbox.as('mona').request(route, {
    ...placeOf(scene),
    pull_number,
    event,
    body,
    comments: comments.map((one) => ({ ...one })),
  });
}

/** She presses the button of a pull request; the status of GitHub's answer. */
export async function merge(scene: Scene, pull_number: number): Promise<number> {
  scene.board.say(`mona merges pull request #${pull_number} by hand`);
  const route = 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge';
  const { status } = await scene.sandbox.as('mona').request(route, { ...placeOf(scene), pull_number });
  return status;
}

/** She commits a file to a branch, the default one unless named. */
export async function commitFile(
  scene: Scene,
  { path, text, branch }: { path: string; text: string; branch?: string },
): Promise<void> {
  const mona = scene.sandbox.as('mona');
  const at = { ...placeOf(scene), path };
  const known = (await fileOnMain(scene, path)) !== undefined;
  const { data } = known
    ? await mona.request('GET /repos/{owner}/{repo}/contents/{path}', at)
    : { data: null };
  const sha = data !== null && 'sha' in data ? { sha: data.sha } : {};
  await mona.request('PUT /repos/{owner}/{repo}/contents/{path}', {
    ...at,
    ...sha,
    ...(branch !== undefined && { branch }),
    message: `Write ${path}`,
    content: Buffer.from(text).toString('base64'),
  });
}
