import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { copyAction } from '../acceptance/kit/copy-action.ts';
import { smallStory } from '../acceptance/kit/kill/killable-story.ts';
import { playUndisturbed } from '../acceptance/kit/kill/play-killed.ts';
import type { Undisturbed } from '../acceptance/kit/kill/play-killed.ts';

/** The small story, played once before a file's tests without a disturbance, by a copy of the action that the tests use too. */
export function undisturbedSmall(name: string): { readonly action: string; ends(): Undisturbed } {
  const dir = mkdtempSync(join(tmpdir(), `${name}-`));
  const action = copyAction(join(dir, 'action'));
  let undisturbed: Undisturbed | undefined;
  beforeAll(async () => {
    undisturbed = await playUndisturbed(smallStory, action);
  }, 120_000);
  afterAll(() => rmSync(dir, { recursive: true }));
  const ends = (): Undisturbed => {
    if (!undisturbed) throw new Error('The story is played before the tests, and not before that.');
    return undisturbed;
  };
  return { action, ends };
}
