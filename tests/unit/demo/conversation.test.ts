import { expect, test } from 'vitest';
import { playActs } from '../../../src/demo/conversation/run-conversation.ts';
import { createScene } from '../../../src/demo/conversation/scene.ts';
import type { Act } from '../../../src/demo/conversation/act.ts';
import { openStage } from '../../acceptance/kit/open-stage.ts';

test('what a turn does not show is told as not seen, and so is everything behind one that did not come about', async () => {
  const stage = await openStage();
  const lines: string[] = [];
  const board = { show: () => undefined, say: (line: string) => lines.push(line), end: () => undefined };
  const ended = AbortSignal.abort();
  const turn = (title: string, play: Act['play']): Act => ({
    title,
    labels: [`${title} a`, `${title} b`],
    play,
  });
  const seen = await playActs(createScene(stage.sandbox, board, ended), [
    turn('one', () => Promise.resolve([true, false])),
    turn('two', async (scene) => {
      await scene.until('the moon', () => false);
      return [true, true];
    }),
    turn('three', () => Promise.resolve([true, true])),
  ]);
  await stage.close();
  expect(seen.map((one) => one.seen)).toEqual([true, false, false, false, false, false]);
  expect(lines).toContain('  the moon did not come.');
});
