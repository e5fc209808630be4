import { listStatuses } from '../../../sandbox/hub/ops/statuses.ts';
import type { Act } from '../act.ts';
import { OBJECTION } from '../closing-scenes.ts';
import { CHECK, houseFiles, requiredChecks } from '../house-rules.ts';
import { commitFile, fileOn, fileOnMain, merge, pullFrom, repositoryOf, review } from '../hands.ts';
import type { Scene } from '../scene.ts';
import { words } from '../words.ts';

/** The maintainer makes rules, and they hold for Foreman as for everybody. */
export const houseRules: Act = {
  title: 'House rules: reviews, audits, and CI that counts',
  labels: [
    'A delivery that passed its tests and not its audit did not land, and the next attempt was told why',
    'A verified task waited for an approving review, the status said for whom, and what stands on it did not start',
    'After the approvals both tasks landed, the second on the first',
    'No job waited for CI: each commit that landed had a green run of the repository’s own workflow, and its required status',
    'The branch rule refused what had no green check, and let the last pull request be merged',
  ],
  play: async (scene, thread) => {
    await makeRules(scene);
    const issue = await scene.open(words.third);
    thread.closing = issue;
    await scene.say(issue, words.rules);
    await scene.until('the tasks', () => scene.task(issue, 'drawer()') > 0);
    const [takings, drawer] = ['takings()', 'drawer()'].map((name) => scene.task(issue, name));
    await scene.until('the wait for a review', () => scene.labels(takings ?? 0).includes('foreman:review'));
    const note = await fileOn(scene, `foreman/${issue}/journal`, 'notes/1.1.md');
    const objected = note?.includes(OBJECTION) === true && scene.said(takings ?? 0).length === 0;
    const waits = /waits for an approving review by mona/.test(statusOf(scene, issue));
    const early = scene.labels(drawer ?? 0).includes('foreman:working');
    await approve(scene, issue, takings ?? 0);
    await scene.until('the first landing', () => scene.labels(takings ?? 0).includes('foreman:done'));
    await scene.until('the second review', () => scene.labels(drawer ?? 0).includes('foreman:review'));
    await approve(scene, issue, drawer ?? 0);
    await scene.until('the second landing', () => scene.labels(drawer ?? 0).includes('foreman:done'));
    await scene.until('the last pull request', () => pullFrom(scene, `foreman/${issue}/work`) !== null);
    const landed = (await scene.journal(issue)).filter(({ type }) => type === 'landed');
    const refused = await mergeUnchecked(scene);
    const merged = await merge(scene, pullFrom(scene, `foreman/${issue}/work`) ?? 0);
    return [
      objected && sceneOf(scene, 'takings, after the audit'),
      waits && !early,
      JSON.stringify(landed.map(({ tasks }) => tasks)) === '[["1.1"],["2.1"]]',
      landed.every(({ to }) => isChecked(scene, String(to))),
      refused === 405 && merged === 200,
    ];
  },
};

/** She commits the files of Foreman and of CI anew, and sets up the rules of the branches. */
async function makeRules(scene: Scene): Promise<void> {
  scene.board.say('mona wants reviews, audits that count, and the verdict of her own CI');
  const installed = (await fileOnMain(scene, '.github/workflows/foreman.yml')) ?? '';
  const action = /uses: (\S+@[0-9a-f]{40})/.exec(installed)?.[1] ?? '';
  for (const [path, text] of Object.entries(houseFiles(action))) await commitFile(scene, { path, text });
  repositoryOf(scene).settings.rules.push(...requiredChecks);
}

async function approve(scene: Scene, request: number, task: number): Promise<void> {
  await review(scene, pullFrom(scene, `foreman/${request}/task-${task}`) ?? 0, { event: 'APPROVE' });
}

/** A pull request of her own, of which no check says anything: the status of the refusal. */
async function mergeUnchecked(scene: Scene): Promise<number> {
  const { owner, repo } = scene.sandbox.repository;
  const mona = scene.sandbox.as('mona');
  const { data: main } = await mona.request('GET /repos/{owner}/{repo}/git/ref/{ref}', {
    owner,
    repo,
    ref: 'heads/main',
  });
  const ref = { owner, repo, ref: 'refs/heads/unchecked', sha: main.object.sha };
  await mona.request('POST /repos/{owner}/{repo}/git/refs', ref);
  await commitFile(scene, { path: 'NOTES.md', text: 'Nobody tested this.\n', branch: 'unchecked' });
  const pull = { owner, repo, head: 'unchecked', base: 'main', title: 'Notes' };
  const { data } = await mona.request('POST /repos/{owner}/{repo}/pulls', pull);
  return merge(scene, data.number).catch((error: unknown) =>
    error instanceof Error && 'status' in error ? Number(error.status) : 0,
  );
}

/** Its own run of CI was green, and it bears the status that the rules ask for. */
function isChecked(scene: Scene, sha: string): boolean {
  const repository = repositoryOf(scene);
  const runs = [...repository.runs.values()].filter(
    (run) => run.event.sha === sha && run.workflowName === 'CI',
  );
  const statuses = listStatuses(repository, sha).filter(({ context }) => context === CHECK);
  const green = runs.length > 0 && runs.every(({ conclusion }) => conclusion === 'success');
  return green && statuses.length > 0 && statuses.every(({ state }) => state === 'success');
}

const sceneOf = ({ sandbox }: Scene, name: string): boolean =>
  sandbox.model?.requests.some(({ scene }) => scene === name) ?? false;

const statusOf = (scene: Scene, request: number): string =>
  scene.said(request).find((body) => body.includes('foreman:status')) ?? '';
