import type { Act } from '../act.ts';
import { fileOnMain, headOf, merge, pullFrom, review } from '../hands.ts';
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
    await scene.until('the pull request', () => pullFrom(scene, `foreman/${issue}/task-`) !== null);
    await scene.until('its verdict', async () => landings(scene, issue).then((all) => all > 0));
    const pull = pullFrom(scene, `foreman/${issue}/task-`) ?? 0;
    const alone = scene.task(issue, '') === 0;
    const before = headOf(scene, pull);
    await review(scene, pull, {
      event: 'REQUEST_CHANGES',
      body: words.review,
      comments: [{ path: 'src/coins.js', line: 1, body: words.remark }],
    });
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

const landings = async (scene: Scene, request: number): Promise<number> =>
  (await scene.journal(request)).filter(({ type, outcome }) => type === 'settled' && outcome === 'green')
    .length;
