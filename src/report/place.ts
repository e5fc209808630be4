import type { Nonce, RequestId, TaskKey } from '../domain/ids.ts';

/** What every reply needs: whom it is about, the word that people call Foreman by, and a fresh mark. */
export interface Place {
  readonly request: RequestId;
  readonly trigger: string;
  readonly nonce: Nonce;
}

/** A task as texts name it; `issue` is where people answer, the request's own for a single task. */
export interface TaskPlace extends Place {
  readonly task: TaskKey;
  readonly issue: number;
  readonly title: string;
}

/** `Task 1.2 (#57)`. */
export const taskName = (place: Pick<TaskPlace, 'task' | 'issue'>): string =>
  `Task ${place.task} (#${place.issue})`;

export const NOTHING_NEEDED = 'Nothing is needed from you.';
