import { describe, expect, test } from 'vitest';
import type { Deps } from '../../src/app/deps.ts';
import { done } from '../../src/ports/answer.ts';
import { files, question } from '../helpers/deliveries.ts';
import { overtake } from '../helpers/overtake.ts';
import { partOf, singlePlan, tasksPlan } from '../helpers/plans.ts';
import type { Play } from '../helpers/player.ts';
import { writeReview } from '../helpers/review.ts';
import { issueAt, openScene, redJobs, saidOn, taskIssue, textOn } from '../helpers/shop.ts';
import type { Scene } from '../helpers/shop.ts';

const part = partOf('1.1');
const later = { plan: singlePlan({ key: '2.1', after: ['1.1'], boundaries: [part] }).plan };
const marked = (said: string): string => said.replace(/nonce=[0-9a-f]{32}/, 'nonce=REVIEW');

/** A request whose first task has a pull request and waits for a person. */
async function waiting(play: Pick<Play, 'work' | 'around'>) {
  const scene = await openScene({
    plans: [tasksPlan({ key: '1.1' }, { key: '1.2' }), later],
    check: (textOf) => (textOf(part)?.includes('bad') ? 'it is bad' : null),
    ...play,
  });
  await scene.player.say(scene.issue, '/foreman write parts');
  return { scene, ...(await pullOfFirst(scene)) };
}

async function pullOfFirst({ stage }: Scene) {
  const picture = await stage.picture();
  const task = taskIssue(picture, '1.1').number;
  const pull = picture.pulls.find((one) => one.head.endsWith(`task-${task}`))?.number ?? 0;
  return { task, pull };
}

const bad = files({ [part]: 'bad' });
const review = { event: 'REQUEST_CHANGES', body: 'Say it in other words.' } as const;
const good = files({ [partOf('1.2')]: 'good' });

describe('a review that is taken in the moment in which its task lands', () => {
  test('is planned as more work, and our comment does not go on saying that the worker has it', async () => {
    const { around, arm } = overtake('intake');
    const work = {
      '1.1': [bad, bad, files({ [part]: 'good' })],
      '1.2': [question('Which?')],
      '2.1': [files({ [part]: 'better' })],
    };
    const { scene, task, pull } = await waiting({ work, around });
    arm(() => scene.player.say(task, `/foreman retry #${task}`));
    await writeReview(scene, pull, review);
    expect(redJobs(scene.player.jobs)).toEqual([]);
    expect(scene.player.prompts.at(-1)?.about).toBe('2.1');
    expect(await textOn(scene.stage, `foreman/${scene.issue}/work`, part)).toBe('better\n');
    const said = saidOn(issueAt(await scene.stage.picture(), task)).filter((one) => one.includes('Remarks'));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('is planned as a task behind it');
  });

  test('is refused in words where the request ended with it', async () => {
    const { around, arm } = overtake('intake');
    const work = { '1.1': [bad, bad, files({ [part]: 'good' })], '1.2': [good] };
    const { scene, task, pull } = await waiting({ work, around });
    arm(() => scene.player.say(task, `/foreman retry #${task}`));
    await writeReview(scene, pull, review);
    const said = saidOn(issueAt(await scene.stage.picture(), task)).filter((one) => one.includes('review'));
    expect(said.map(marked)).toMatchInlineSnapshot(`
      [
        "**Task 1.1 (#2) has landed already, so the review of writer changed nothing.** What landed stays as it is.

      What happens next: nothing by itself; change the branch by hand, or write \`/foreman <what is to be changed>\` on a new issue once the last pull request of #1 is merged.

      <!-- foreman:reply request=1 task=1.1 nonce=REVIEW -->",
      ]
    `);
  });
});

describe('a review of a task that has landed', () => {
  const work = {
    '1.1': [files({ [part]: 'good' })],
    '1.2': [question('Which?'), good],
    '2.1': [files({ [part]: 'better' })],
  };

  /** Looks of intake that do not show our comment yet, so many. */
  function blind(looks: number): NonNullable<Play['around']> {
    let left = looks;
    const look = async (deps: Deps, query: Parameters<Deps['forge']['look']>[0]) => {
      const seen = await deps.forge.look(query);
      if (seen.kind !== 'done') return seen;
      const { issue } = seen.value;
      const comments = issue.comments.filter(({ body }) => !body.includes('planned as a task behind it'));
      if (comments.length === issue.comments.length || left === 0) return seen;
      left -= 1;
      return done({ ...seen.value, issue: { ...issue, comments } });
    };
    return (step, deps) =>
      step === 'intake' ? { ...deps, forge: { ...deps.forge, look: (query) => look(deps, query) } } : deps;
  }

  test('waits for the comment that asks, where GitHub does not show it yet', async () => {
    const { scene, pull } = await waiting({ work, around: blind(2) });
    await writeReview(scene, pull, review);
    expect(redJobs(scene.player.jobs)).toEqual([]);
    expect(await textOn(scene.stage, `foreman/${scene.issue}/work`, part)).toBe('better\n');
  });

  test('makes the job red where that is not to be seen at all, so that it is run again', async () => {
    const { scene, pull } = await waiting({ work, around: blind(99) });
    await writeReview(scene, pull, review);
    expect(redJobs(scene.player.jobs).map(({ why }) => why)).toEqual([
      'GitHub does not show the comment that repeats the review yet. Nothing was done; run the job again.',
    ]);
  });

  test('is refused in the comment that promised more, where the request ended before that was asked for', async () => {
    const { around, arm } = overtake('intake');
    const { scene, task, pull } = await waiting({ work, around });
    const other = taskIssue(await scene.stage.picture(), '1.2').number;
    arm(() => scene.player.say(other, `/foreman answer #${other} This one.`));
    await writeReview(scene, pull, review);
    expect(redJobs(scene.player.jobs)).toEqual([]);
    const picture = await scene.stage.picture();
    const said = [scene.issue, task].flatMap((issue) => saidOn(issueAt(picture, issue)));
    expect(said.filter((one) => one.includes('planned as a task behind it'))).toEqual([]);
    expect(said.filter((one) => one.includes('changed nothing'))).toHaveLength(1);
  });
});
