import { createMona } from '../../../src/demo/play/mona.ts';
import type { Sandbox } from '../../../src/demo/sandbox.ts';
import { smallWords } from './small-request.ts';

/** The maintainer opens the small request's issue and writes the command under it; the number. */
export const askSmall = (sandbox: Sandbox): Promise<number> =>
  createMona(sandbox, { ...smallWords, answer: '' }).ask();
