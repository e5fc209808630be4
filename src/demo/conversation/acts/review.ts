import { readRef } from '../../../sandbox/hub/git/refs.ts';
import type { Act } from '../act.ts';
import type { Scene } from '../scene.ts';
import { words } from '../words.ts';

/** A request of one task: its pull request is reviewed, done anew, and merged by hand. */
export const reviewAct: Act = {
  title: 'A review, and a merge by hand',
  labels: [
    'A request of one task needed no sub-issue: one pull request to the default branch',
    'A review that asked for changes made a new attempt on the same branch, with the texts and places',
    'The reply named the commit for each remark',
    'The pull request was merged by hand, and the default branch holds what was reviewed',
  ],
  play: async (scene, thread) => {
    const issue = await scene.open(words.second);
    thread.coins = issue;
    await scene.say(issue, words.single);
    await scene.until('the pull request', () => pullOf(scene, issue) !== null);
    await scene.until('its verdict', async () => landings(scene, issue).then((all) => all > 0));
    const pull = pullOf(scene, issue) ?? 0;
    const alone = scene.task(issue, '') === 0;
    const before = headOf(scene, pull);
    await review(scene, pull);
    await scene.until('another commit', () => headOf(scene, pull) !== before);
    const done = (): string =>
      [issue, pull].flatMap(scene.said).find((body) => /are made in commit/.test(body)) ?? '';
    await scene.until('the answer to the review', () => done() !== '');
    const commit = /commit ([0-9a-f]{12})/.exec(done())?.[1] ?? 'none';
    await merge(scene, pull);
    const merged = await fileOnMain(scene, 'src/coins.js');
    return [
      alone,
      scene.sandbox.model?.requests.some(
        ({ scene: name, missing }) => name === 'coins, reviewed' && missing?.length === 0,
      ) ?? false,
      new RegExp(`src/coins\\.js.*${commit}`).test(done()),
      /100 \* coins\.length/.test(merged ?? ''),
    ];
  },
};

const threads = ({ sandbox }: Scene) => sandbox.hub.repository(sandbox.repository.fullName).issues;
const placeOf = ({ sandbox }: Scene) => ({ owner: sandbox.repository.owner, repo: sandbox.repository.repo });

const pullOf = (scene: Scene, request: number): number | null =>
  [...threads(scene).values()].find(({ pull }) => pull?.headRef.startsWith(`foreman/${request}/task-`))
    ?.number ?? null;

function headOf(scene: Scene, pull: number): string {
  const { sandbox } = scene;
  const { dir } = sandbox.hub.repository(sandbox.repository.fullName).git;
  return readRef(dir, `refs/heads/${threads(scene).get(pull)?.pull?.headRef ?? ''}`) ?? '';
}

const landings = async (scene: Scene, request: number): Promise<number> =>
  (await scene.journal(request)).filter(({ type, outcome }) => type === 'settled' && outcome === 'green')
    .length;

function fileOnMain({ sandbox }: Scene, path: string): Promise<string | undefined> {
  const { git, defaultBranch } = sandbox.hub.repository(sandbox.repository.fullName);
  const head = readRef(git.dir, `refs/heads/${defaultBranch}`) ?? '';
  return sandbox.hub.readFileAt(sandbox.repository.fullName, head, path);
}

async function review(scene: Scene, pull_number: number): Promise<void> {
  scene.board.say(
    `mona reviews pull request #${pull_number}: ${words.review} On src/coins.js: ${words.remark}`,
  );
  const route = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
  const comments = [{ path: 'src/coins.js', line: 1, body: words.remark }];
  const said = { event: 'REQUEST_CHANGES' as const, body: words.review, comments };
  await scene.sandbox.as('mona').request(route, { ...placeOf(scene), pull_number, ...said });
}

async function merge(scene: Scene, pull_number: number): Promise<void> {
  scene.board.say(`mona merges pull request #${pull_number} by hand`);
  const route = 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge';
  await scene.sandbox.as('mona').request(route, { ...placeOf(scene), pull_number });
}
