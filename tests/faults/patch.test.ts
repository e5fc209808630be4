import { expect, it } from 'vitest';
import { openPlayer, playPatched } from '../../faults/patch/play-patched.ts';
import type { Patch } from '../../faults/patch/patch.ts';

const NAMES = 'src/text/names.ts#segmentPath';
const elsewhere: Patch = {
  name: 'journal-elsewhere',
  rule: 'Segments lie in a folder of a known name.',
  file: 'src/text/names.ts',
  find: '`journal/${',
  replace: '`diary/${',
};

it('plays a function with the rule taken out, and the next time as it is', async () => {
  const player = openPlayer();
  const play = (patch: Patch | null) => player.play({ patch, entry: NAMES, args: [1] });
  expect(await play(elsewhere)).toBe('diary/000001.jsonl');
  expect(await play(null)).toBe('journal/000001.jsonl');
  expect(await play(elsewhere)).toBe('diary/000001.jsonl');
  await player.end();
});

it('reaches a module through those that import it', async () => {
  const patch = {
    ...elsewhere,
    file: 'faults/engine/people.ts',
    find: "PERSON = 'mona'",
    replace: "PERSON = 'lisa'",
  };
  const asked = await playPatched(patch, 'faults/sweep/play.ts#playSchedule', [
    { world: 'small', order: 0, faults: [] },
  ]);
  expect(JSON.stringify(asked)).toContain('standing lisa');
});

it('refuses a patch that the code has left behind, and says where', async () => {
  const old = { ...elsewhere, find: 'a line of yesterday' };
  await expect(playPatched(old, NAMES, [1])).rejects.toThrow(
    /"journal-elsewhere" does not fit src\/text\/names\.ts: `a line of yesterday` is not there/,
  );
  await expect(playPatched({ ...elsewhere, find: 'journal' }, NAMES, [1])).rejects.toThrow(
    /stands there \d+ times/,
  );
});

it('passes on what the function throws', async () => {
  await expect(playPatched(null, 'faults/worlds/index.ts#worldOf', ['nowhere'])).rejects.toThrow(
    'There is no world nowhere',
  );
});
