import { describe, expect, it } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { openFork } from '../helpers/pulls.ts';
import { hearPassedOn, writeReview } from '../helpers/review.ts';
import { openScene } from '../helpers/shop.ts';
import type { Scene } from '../helpers/shop.ts';
import { createSweeper } from '../helpers/sweeper.ts';
import { madeFor, marked, onLine, one, pullScene, single, wordsOn } from '../helpers/review-scene.ts';

describe('a review that nobody heard', () => {
  /** Some minutes later the sweep comes; what it passes on is heard, and everything that follows is played. */
  async function sweepLater(scene: Scene): Promise<number> {
    const { length: before } = scene.stage.hub.events;
    await scene.stage.deps('intake').clock.sleep(6 * 60_000);
    expect(await createSweeper(scene).sweep()).toBeNull();
    const dispatched = scene.stage.hub.events
      .slice(before)
      .filter(
        ({ name, payload }) =>
          name === 'workflow_dispatch' && /review/.test(JSON.stringify(payload['inputs'])),
      );
    for (const { payload } of dispatched) await hearPassedOn(scene, payload);
    return dispatched.length;
  }

  it('is found by the sweep, once', async () => {
    const scene = await pullScene();
    const comments = [onLine(2, '/foreman make this three')];
    await writeReview(scene, scene.pull, { event: 'COMMENT', comments, silent: true });
    expect(await sweepLater(scene)).toBe(1);
    expect(await madeFor(scene, scene.pull)).toBe('part one\n');
    expect(await sweepLater(scene)).toBe(0);
  });

  it('that asks for changes on the pull request of a task is found too', async () => {
    const better = [...single.work['1.1'], files({ [one]: 'part one, better' })];
    const scene = await openScene({ ...single, work: { '1.1': better } });
    await scene.player.say(scene.issue, '/foreman do one thing');
    const pull = (await scene.stage.picture()).pulls[0]?.number ?? 0;
    await writeReview(scene, pull, { event: 'REQUEST_CHANGES', body: 'Better, please.', silent: true });
    expect(await sweepLater(scene)).toBe(1);
    expect(await madeFor(scene, scene.issue)).toBe('part one, better\n');
    expect(await sweepLater(scene)).toBe(0);
  });

  it('and that came from a fork, whose own run may start nothing, is refused with the reason', async () => {
    const scene = await openScene({ plans: [] }, {}, { fork: true });
    const pull = await openFork(scene, { 'fork.txt': 'theirs\n' });
    await writeReview(scene, pull, { event: 'COMMENT', body: '/foreman add part one' });
    expect(await sweepLater(scene)).toBe(1);
    expect((await wordsOn(scene, pull)).map(marked)).toMatchInlineSnapshot(`
      [
        "**Request 2 was not taken up: this pull request comes from a fork, and Foreman works on branches of this repository alone.** Nothing was read or changed.

      What happens next: Nothing is needed from you. To have it done, push the branch to this repository, open a pull request from there, and write \`/foreman <what you want>\` on that; or open an issue and write it there.

      <!-- foreman:reply request=2 nonce=REVIEW -->",
      ]
    `);
    expect(await sweepLater(scene)).toBe(0);
  });

  it('is left alone where it holds no command, or comes from somebody who may not push', async () => {
    const scene = await pullScene({ plans: [] });
    await writeReview(scene, scene.pull, { event: 'COMMENT', body: 'Nice.', silent: true });
    const body = '/foreman do mine';
    await writeReview(scene, scene.pull, { event: 'COMMENT', body, by: 'stranger', silent: true });
    expect(await sweepLater(scene)).toBe(0);
    expect(await wordsOn(scene, scene.pull)).toEqual([]);
  });
});
