import type { Publishing } from './publishing.ts';

/** What is needed to file tasks as issues. */
export type Filing = Pick<Publishing, 'deps' | 'job' | 'state' | 'world' | 'entries' | 'resumed'>;
