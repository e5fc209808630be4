import type { Publishing } from './run-publish.ts';

/** What is needed to file tasks as issues. */
export type Filing = Pick<Publishing, 'deps' | 'state' | 'world' | 'entries' | 'resumed'>;
