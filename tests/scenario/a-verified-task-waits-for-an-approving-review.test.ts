import { describe, expect, it } from 'vitest';
import { files, report } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import type { Play } from '../helpers/player.ts';
import { sweep, writeReview } from '../helpers/review.ts';
import { issueAt, openScene, redJobs, saidOn, taskIssue, textOn } from '../helpers/shop.ts';
import type { Scene } from '../helpers/shop.ts';

const [one, two] = [partOf('1.1'), partOf('1.2')];
const plan = tasksPlan({ key: '1.1' }, { key: '1.2', after: ['1.1'] });
const work = {
  '1.1': [files({ [one]: 'part one' }), files({ [one]: 'part one, again' })],
  '1.2': [files({ [two]: 'part two' })],
};

const REVIEWED = 'approval: never\nmerge: reviewed\nverify:\n  commands: [npm test]\n';

const openReviewed = (play: Play): Promise<Scene> => openScene(play, { '.github/foreman.yml': REVIEWED });

async function pullOf({ stage, issue }: Scene, key: string): Promise<number> {
  const picture = await stage.picture();
  const head = `foreman/${issue}/task-${taskIssue(picture, key).number}`;
  const pull = picture.pulls.find((one) => one.head === head && one.open);
  if (!pull) throw new Error(`Task ${key} has no open pull request.`);
  return pull.number;
}

const status = async ({ stage, issue }: Scene): Promise<string> =>
  saidOn(issueAt(await stage.picture(), issue)).find((text) => text.includes('foreman:status')) ?? '';

const about = ({ player }: Scene): readonly string[] => player.prompts.map((prompt) => prompt.about);

describe('where the configuration says merge: reviewed', () => {
  it('a verified task does not land, what depends on it waits, and the status says for whom', async () => {
    const scene = await openReviewed({ plans: [plan], work });
    await scene.player.say(scene.issue, '/foreman write two parts');
    expect(redJobs(scene.player.jobs)).toEqual([]);
    expect(about(scene)).toEqual(['plan', '1.1']);
    expect(await textOn(scene.stage, `foreman/${scene.issue}/work`, one)).toBeUndefined();
    const picture = await scene.stage.picture();
    // What was verified is still there to land.
    expect([...picture.branches.keys()]).toContain(`foreman/${scene.issue}/try-1`);
    expect(taskIssue(picture, '1.1').labels).toContain('foreman:review');
    const pull = await pullOf(scene, '1.1');
    expect((await status(scene)).replaceAll(`#${pull}`, '#PULL')).toMatchInlineSnapshot(`
      "**Request 1 waits for a review of #PULL (task 1.1). 0 of 2 tasks done, 1 waiting for a review.**

      | Task | Worker | State | Pull request | Note |
      | --- | --- | --- | --- | --- |
      | 1.1 (#2) Write part 1.1 | coding | review | #PULL | verified; waits for an approving review by mona, or anybody else who may push |
      | 1.2 (#3) Write part 1.2 | coding | waiting |  | after 1.1 |

      \`\`\`mermaid
      flowchart LR
        t1_1["1.1 Write part 1.1<br/>review"]:::review
        t1_2["1.2 Write part 1.2<br/>waiting"]:::waiting
        t1_1 --> t1_2
        classDef done fill:#dafbe1,stroke:#1a7f37,color:#0a3622
        classDef working fill:#fff8c5,stroke:#9a6700,color:#3b2300
        classDef merging fill:#ddf4ff,stroke:#0969da,color:#0a3069
        classDef review fill:#fbefff,stroke:#5319e7,color:#2b0f63
        classDef ready fill:#f6f8fa,stroke:#0969da,color:#24292f
        classDef waiting fill:#f6f8fa,stroke:#8c959f,color:#24292f
        classDef blocked fill:#ffebe9,stroke:#8c959f,color:#24292f,stroke-dasharray: 4 3
        classDef question fill:#fbefff,stroke:#8250df,color:#3c1361
        classDef failed fill:#ffebe9,stroke:#cf222e,color:#PULLc0519
        classDef skipped fill:#eaeef2,stroke:#8c959f,color:#57606a
      \`\`\`

      - 1.1 (#2) is **review**, verified; waits for an approving review by mona, or anybody else who may push, pull request #PULL: Write part 1.1
      - 1.2 (#3) is **waiting**, after 1.1: Write part 1.2

      Cost so far: less than $0.01; 4 model calls, 400 tokens in (0 from cache), 40 out.

      - Cost of audit: less than $0.01 (1.1 less than $0.01)
      - Cost of coding: less than $0.01 (1.1 less than $0.01)
      - Cost of foreman: less than $0.01

      Last written by [this run](https://github.test/runs/1).

      What happens next: Approve it as it stands to let it land, or ask for changes there; a newer commit needs an approval of its own. What does not depend on it goes on.

      <!-- foreman:status request=1 nonce=word000000000001 -->"
    `);
  });

  it('an approving review lands it as it was verified, and what depends on it starts', async () => {
    const scene = await openReviewed({ plans: [plan], work });
    await scene.player.say(scene.issue, '/foreman write two parts');
    await writeReview(scene, await pullOf(scene, '1.1'), { event: 'APPROVE' });
    expect(redJobs(scene.player.jobs)).toEqual([]);
    expect(await textOn(scene.stage, `foreman/${scene.issue}/work`, one)).toBe('part one\n');
    expect(scene.player.jobs.filter(({ name }) => name.startsWith('verify 1.1'))).toHaveLength(1);
    const picture = await scene.stage.picture();
    expect(taskIssue(picture, '1.1')).toMatchObject({ open: false });
    expect(about(scene)).toEqual(['plan', '1.1', '1.2']);
    await writeReview(scene, await pullOf(scene, '1.2'), { event: 'APPROVE' });
    const { pulls } = await scene.stage.picture();
    expect(pulls.filter(({ base }) => base === 'main')).toHaveLength(1);
    expect(pulls.filter(({ merged }) => merged)).toHaveLength(2);
    expect(await status(scene)).toContain('approved by writer');
  });

  it('an approval whose event was lost is found by the sweep', async () => {
    const scene = await openReviewed({ plans: [plan], work });
    await scene.player.say(scene.issue, '/foreman write two parts');
    const { hub } = scene.stage;
    const events = hub.events.length;
    await writeReview(scene, await pullOf(scene, '1.1'), { event: 'APPROVE', silent: true });
    expect(hub.events.slice(events).some(({ name }) => name === 'workflow_dispatch')).toBe(false);
    await sweep(scene);
    expect(await textOn(scene.stage, `foreman/${scene.issue}/work`, one)).toBe('part one\n');
  });

  it('an approval by somebody who may not push, or a comment, lands nothing', async () => {
    const scene = await openReviewed({ plans: [plan], work });
    await scene.player.say(scene.issue, '/foreman write two parts');
    const pull = await pullOf(scene, '1.1');
    await writeReview(scene, pull, { event: 'APPROVE', by: 'stranger' });
    await writeReview(scene, pull, { event: 'COMMENT', body: 'I like it.' });
    await sweep(scene);
    expect(await textOn(scene.stage, `foreman/${scene.issue}/work`, one)).toBeUndefined();
    expect(await status(scene)).toContain('waits for a review');
  });

  it('changes requested begin a new attempt, and the approval of the commit before does not count for it', async () => {
    const scene = await openReviewed({ plans: [plan], work });
    await scene.player.say(scene.issue, '/foreman write two parts');
    const pull = await pullOf(scene, '1.1');
    await writeReview(scene, pull, { event: 'APPROVE', by: 'mona', silent: true });
    await writeReview(scene, pull, { event: 'REQUEST_CHANGES', body: 'Say it again.' });
    expect(redJobs(scene.player.jobs)).toEqual([]);
    expect(about(scene)).toEqual(['plan', '1.1', '1.1']);
    await sweep(scene);
    expect(await textOn(scene.stage, `foreman/${scene.issue}/work`, one)).toBeUndefined();
    expect(await status(scene)).toContain(
      'waits for an approving review by writer, or anybody else who may push',
    );
    await writeReview(scene, pull, { event: 'APPROVE' });
    expect(await textOn(scene.stage, `foreman/${scene.issue}/work`, one)).toBe('part one, again\n');
  });

  it('two approved tasks both land; the second is verified again on top of the first', async () => {
    const scene = await openReviewed({ plans: [tasksPlan({ key: '1.1' }, { key: '1.2' })], work });
    await scene.player.say(scene.issue, '/foreman write two parts');
    await writeReview(scene, await pullOf(scene, '1.2'), { event: 'APPROVE' });
    await writeReview(scene, await pullOf(scene, '1.1'), { event: 'APPROVE' });
    expect(redJobs(scene.player.jobs)).toEqual([]);
    const branch = `foreman/${scene.issue}/work`;
    expect([await textOn(scene.stage, branch, one), await textOn(scene.stage, branch, two)]).toEqual([
      'part one\n',
      'part two\n',
    ]);
    expect((await scene.stage.picture()).pulls.filter(({ base }) => base === 'main')).toHaveLength(1);
  });

  it('a task without files has nothing to approve and lands when it is verified', async () => {
    const scene = await openReviewed({
      plans: [plan],
      work: { ...work, '1.1': [report('It is as it should be.')] },
    });
    await scene.player.say(scene.issue, '/foreman write two parts');
    expect(redJobs(scene.player.jobs)).toEqual([]);
    expect(taskIssue(await scene.stage.picture(), '1.1').open).toBe(false);
  });

  it('a stopped request keeps an approval, and lands it when it goes on', async () => {
    const scene = await openReviewed({ plans: [plan], work });
    await scene.player.say(scene.issue, '/foreman write two parts');
    const pull = await pullOf(scene, '1.1');
    await scene.player.say(scene.issue, '/foreman stop');
    await writeReview(scene, pull, { event: 'APPROVE' });
    expect(await textOn(scene.stage, `foreman/${scene.issue}/work`, one)).toBeUndefined();
    await scene.player.say(scene.issue, '/foreman resume');
    expect(redJobs(scene.player.jobs)).toEqual([]);
    expect(await textOn(scene.stage, `foreman/${scene.issue}/work`, one)).toBe('part one\n');
  });

  it('a configuration that asks for no review any more lands what waited', async () => {
    const scene = await openReviewed({ plans: [plan], work });
    await scene.player.say(scene.issue, '/foreman write two parts');
    await scene.stage.commit('main', { '.github/foreman.yml': REVIEWED.replace('reviewed', 'verified') });
    await sweep(scene);
    expect(await textOn(scene.stage, `foreman/${scene.issue}/work`, one)).toBe('part one\n');
  });
});

it('without it a verified task lands at once, and an approval starts nothing', async () => {
  const scene = await openScene({ plans: [plan], work });
  await scene.player.say(scene.issue, '/foreman write two parts');
  expect(await textOn(scene.stage, `foreman/${scene.issue}/work`, one)).toBe('part one\n');
});
