import { describe, expect, it } from 'vitest';
import { files, question } from '../helpers/deliveries.ts';
import { partOf, singlePlan, tasksPlan } from '../helpers/plans.ts';
import { openFork } from '../helpers/pulls.ts';
import { passOn, writeReview, writeWholeReview } from '../helpers/review.ts';
import { openScene, redJobs } from '../helpers/shop.ts';
import type { Scene } from '../helpers/shop.ts';
import { madeFor, marked, onLine, one, pullScene, single, wordsOn } from '../helpers/review-scene.ts';

describe('a command in a review of an ordinary pull request', () => {
  it('on a line is a request of one task for its branch, and carries its place and the code there', async () => {
    const scene = await pullScene();
    const { player, pull } = scene;
    await writeWholeReview(scene, pull, {
      event: 'COMMENT',
      comments: [onLine(2, '/foreman make this three')],
    });
    expect(redJobs(player.jobs)).toEqual([]);
    expect(await madeFor(scene, pull)).toBe('part one\n');
    expect(player.prompts.map(({ about }) => about)).toEqual(['plan', '1.1']);
    const asked =
      'src/price.js, line 2:\n> @@ -0,0 +1,3 @@\n> +const rate = 1;\n> +const cap = 2;\nmake this three';
    expect(player.prompts[0]?.user).toContain(asked);
    expect(JSON.stringify(player.prompts[1])).toContain(JSON.stringify(asked).slice(1, -1));
    const words = await wordsOn(scene, pull);
    expect(marked(words[0])).toMatchInlineSnapshot(`
      "**Request 2: what writer wrote in a review is heard.** It counts as if it stood here; an edit of the review changes nothing any more.

      What happens next: it is carried out, in this order. Nothing is needed from you.

      ### Words

      - \`\`\`text
        src/price.js, line 2:
        > @@ -0,0 +1,3 @@
        > +const rate = 1;
        > +const cap = 2;
        make this three
        \`\`\`

      <!-- foreman:words request=2 nonce=REVIEW -->"
    `);
    expect(words.at(-1)).toContain(`Request ${pull} is done: 1 task`);
  });

  it('counts once and in order, however many of its parts hold one and however often their events come', async () => {
    const scene = await pullScene();
    const { player, pull } = scene;
    const comments = [
      onLine(1, '/foreman first this'),
      onLine(2, 'Just talk.'),
      onLine(3, '/foreman then this'),
    ];
    await writeWholeReview(scene, pull, { event: 'COMMENT', comments });
    const event = scene.stage.hub.events.findLast(({ name }) => name === 'pull_request_review_comment');
    await passOn(scene, event?.payload);
    expect(redJobs(player.jobs)).toEqual([]);
    expect(player.prompts.map(({ about }) => about)).toEqual(['plan', '1.1']);
    const { user = '' } = player.prompts[0] ?? {};
    expect(user).toMatch(/line 1:[^]*first this[^]*line 3:[^]*then this/);
    expect(user).not.toContain('Just talk.');
    const repeated = (await wordsOn(scene, pull)).filter((body) => body.includes('### Words'));
    expect(repeated).toHaveLength(1);
  });

  it('in the text of the review takes its other comments on lines along: they say where and what', async () => {
    const scene = await pullScene();
    await writeWholeReview(scene, scene.pull, {
      event: 'REQUEST_CHANGES',
      body: '/foreman do what I remark on below',
      comments: [onLine(1, 'A better name, please.')],
      by: 'mona',
    });
    expect(scene.player.prompts.map(({ about }) => about)).toEqual(['plan', '1.1']);
    expect(scene.player.prompts[0]?.user).toMatch(
      /In general:\ndo what I remark on below[^]*line 1:[^]*A better name, please\./,
    );
  });

  it('that is a word about the running request does what it does in the conversation', async () => {
    const asking = {
      plans: [singlePlan()],
      work: { '1.1': [question('Which one?'), ...single.work['1.1']] },
    };
    const scene = await pullScene(asking);
    const { player, pull } = scene;
    await player.say(pull, '/foreman add part one');
    await writeWholeReview(scene, pull, { event: 'COMMENT', body: '/foreman status' });
    expect((await wordsOn(scene, pull)).at(-1)).toContain(`Request ${pull} needs you: task 1.1 (#${pull})`);
    await writeWholeReview(scene, pull, {
      event: 'COMMENT',
      comments: [onLine(3, `/foreman answer #${pull} This one.`)],
    });
    expect(redJobs(player.jobs)).toEqual([]);
    expect(await madeFor(scene, pull)).toBe('part one\n');
    expect(player.prompts.at(-1)?.user).toMatch(/line 3:[^]*This one\./);
  });

  it('is heard again where the run that heard it died behind the comment that repeats it', async () => {
    const scene = await pullScene();
    const { stage, player, pull } = scene;
    let dying = true;
    const died = await openDying(scene, () => dying);
    await writeReview(died, pull, { event: 'COMMENT', body: '/foreman add part one' });
    expect(player.prompts).toEqual([]);
    expect(await wordsOn(scene, pull)).toHaveLength(1);
    dying = false;
    const event = stage.hub.events.findLast(({ name }) => name === 'pull_request_review');
    await passOn(scene, event?.payload);
    expect(await madeFor(scene, pull)).toBe('part one\n');
    expect((await wordsOn(scene, pull)).filter((body) => body.includes('### Words'))).toHaveLength(1);
  });
});

/** A scene whose journals cannot be begun while it lasts. */
async function openDying(scene: Scene, dying: () => boolean): Promise<Scene> {
  const { player } = scene;
  return {
    ...scene,
    player: {
      ...player,
      take: (intake) =>
        player.take((own) => {
          const lost = () => Promise.reject(new Error('the machine is gone'));
          const journal = dying() ? { ...own.deps.journal, begin: lost } : own.deps.journal;
          return intake({ ...own, deps: { ...own.deps, journal } });
        }),
    },
  };
}

describe('a review of an ordinary pull request starts nothing', () => {
  it('where it holds no command, whatever it thinks of the change', async () => {
    const scene = await pullScene({ plans: [] });
    for (const event of ['REQUEST_CHANGES', 'COMMENT', 'APPROVE'] as const) {
      const by = event === 'COMMENT' ? 'writer' : 'mona';
      const said = await writeReview(scene, scene.pull, { event, body: 'Please change it.', by });
      expect(said).toBe('the review asks Foreman for nothing');
    }
    expect(await wordsOn(scene, scene.pull)).toEqual([]);
  });

  it('by somebody who may not push, who costs one read and gets no answer', async () => {
    const scene = await pullScene({ plans: [] });
    const said = await writeWholeReview(scene, scene.pull, {
      event: 'COMMENT',
      body: '/foreman do mine',
      comments: [onLine(1, '/foreman and this')],
      by: 'stranger',
    });
    expect(said).toEqual([
      'stranger may not push to this repository, so the review is not passed on',
      'stranger may not push to this repository, so the review is not passed on',
    ]);
    expect(await wordsOn(scene, scene.pull)).toEqual([]);
  });

  it('from a fork: its own run does nothing', async () => {
    const scene = await openScene({ plans: [] }, {}, { fork: true });
    const pull = await openFork(scene, { 'fork.txt': 'theirs\n' });
    const said = await writeReview(scene, pull, { event: 'COMMENT', body: '/foreman add part one' });
    expect(said).toContain('lies in a fork');
    expect(await wordsOn(scene, pull)).toEqual([]);
  });

  it('on the last pull request of a request: it is answered there', async () => {
    const scene = await openScene({
      plans: [tasksPlan({ key: '1.1' }, { key: '1.2' })],
      work: { '1.1': [files({ [one]: 'one' })], '1.2': [files({ [partOf('1.2')]: 'two' })] },
    });
    await scene.player.say(scene.issue, '/foreman write two parts');
    const { pulls } = await scene.stage.picture();
    const last = pulls.find(({ head }) => head === `foreman/${scene.issue}/work`)?.number ?? 0;
    await writeReview(scene, last, { event: 'COMMENT', body: '/foreman finish this' });
    expect((await wordsOn(scene, last)).at(-1)).toContain(
      'was not taken up: this pull request is one that Foreman',
    );
    expect(scene.player.prompts.map(({ about }) => about)).toEqual(['plan', '1.1', '1.2']);
  });
});

describe('on the pull request of a task', () => {
  const twice = { ...single, work: { '1.1': [...single.work['1.1'], files({ [one]: 'part one, better' })] } };

  it('the commands in several comments on lines of one review are one mandate', async () => {
    const scene = await openScene(twice);
    await scene.player.say(scene.issue, '/foreman do one thing');
    const pull = (await scene.stage.picture()).pulls[0]?.number ?? 0;
    const comments = [
      { path: one, line: 1, body: '/foreman shorter' },
      { path: one, line: 1, body: '/foreman and in capitals' },
    ];
    await writeWholeReview(scene, pull, { event: 'COMMENT', comments });
    expect(scene.player.prompts.map(({ about }) => about)).toEqual(['plan', '1.1', '1.1']);
    expect(scene.player.prompts.at(-1)?.user).toMatch(/line 1:\n(> .*\n)+shorter[^]*and in capitals/);
  });

  it('a command that asks for no change is carried out and answered on the task’s issue', async () => {
    const scene = await openScene(twice);
    const { player, issue } = scene;
    await player.say(issue, '/foreman do one thing');
    const pull = (await scene.stage.picture()).pulls[0]?.number ?? 0;
    await writeReview(scene, pull, { event: 'COMMENT', body: '/foreman status' });
    expect(redJobs(player.jobs)).toEqual([]);
    expect(player.prompts).toHaveLength(2);
    expect((await wordsOn(scene, issue)).at(-1)).toContain(`Request ${issue} is done`);
  });
});
