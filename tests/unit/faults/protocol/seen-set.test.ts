import { expect, test } from 'vitest';
import { createEdges } from '../../../../faults/protocol/edges.ts';
import { decodeNode, encodeNode } from '../../../../faults/protocol/encode-node.ts';
import { createModel, firstNode } from '../../../../faults/protocol/model.ts';
import { canonical, movesOf } from '../../../../faults/protocol/moves-of.ts';
import { realRules } from '../../../../faults/protocol/rules.ts';
import { createSeenSet } from '../../../../faults/protocol/seen-set.ts';
import { worldOf } from '../../../../faults/protocol/worlds.ts';

test('a text is new once, and keeps its number while the set grows', () => {
  const seen = createSeenSet();
  const texts = Array.from({ length: 100_000 }, (_, place) => `state ${place}`);
  expect(texts.map((text) => seen.add(text))).toEqual(texts.map((_, place) => place));
  expect(texts.every((text, place) => seen.add(text) === place && !seen.fresh())).toBe(true);
});

test('a node is the same after it was written and read', () => {
  const model = createModel(worldOf('one'), realRules);
  let layer = [canonical(model, firstNode(model))];
  for (let depth = 0; depth < 7; depth += 1) {
    for (const node of layer) expect(decodeNode(encodeNode(node))).toEqual(node);
    layer = layer
      .flatMap((node) => [...movesOf(model, node)].map(({ to }) => canonical(model, to)))
      .slice(0, 500);
  }
});

test('the way back finds what leads to a goal, and nothing else', () => {
  const edges = createEdges();
  for (const [from, to] of [
    [0, 1],
    [1, 2],
    [3, 3],
    [4, 1],
    [2, 4],
  ] as const)
    edges.add(from, to);
  expect([...edges.leadingTo(Uint8Array.of(0, 0, 1, 0, 0))]).toEqual([1, 1, 1, 0, 1]);
});
