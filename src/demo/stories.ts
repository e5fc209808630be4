import { fileURLToPath } from 'node:url';
import type { Script } from '../sandbox/model/script.ts';
import type { Words } from './play/mona.ts';
import { script } from './story/script.ts';
import { words } from './story/words.ts';

export interface Story {
  /** Folder of the project that it plays in. */
  readonly project: string;
  readonly words: Words;
  readonly script: Script;
  /** How many tasks are done before the maintainer finds time for questions. */
  readonly patience: number;
}

/** The stories by name. */
export const stories: Readonly<Record<string, Story>> = {
  referral: {
    project: fileURLToPath(new URL('projects/tea-shop/', import.meta.url)),
    words,
    script,
    patience: 4,
  },
};
