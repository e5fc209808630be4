import type { Nonce, TextHash } from './ids.ts';
import type { TaskState } from './request-state.ts';

/** A person's words that count, by the hash of the text and the comment that holds it. */
export interface Noted {
  readonly comment: number;
  readonly by: string;
  readonly text: TextHash;
}

/** Work that was asked for while the request ran. */
export interface Addition extends Noted {
  readonly kind: 'build' | 'plan';
  /** `asked`: being planned. `waits`: its plan waits for a person. `planned`: to be filed. */
  readonly status: 'asked' | 'waits' | 'planned' | 'filed' | 'dropped';
  /** Marks what was answered: its plan, or why there is none. */
  readonly nonce: Nonce;
  readonly plan: TextHash | null;
  /** Its tasks until they are filed. */
  readonly tasks: readonly TaskState[];
}
