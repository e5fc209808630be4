import type { TaskKey } from '../../domain/ids.ts';
import type { RequestState } from '../../domain/request-state.ts';
import { taskOf } from '../../domain/request-state.ts';

/** `1.2 (#57)`. */
export const nameOfTask = (state: RequestState, key: TaskKey): string =>
  `${key} (#${taskOf(state, key).issue ?? state.issue})`;
