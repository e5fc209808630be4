import { NOTHING_NEEDED } from './place.ts';
import type { Place } from './place.ts';
import { renderDone, renderNothingToDo } from './reply.ts';
import { enumerate } from './say.ts';

const MOST_NAMED = 40;

/** A command that named an epic: about which of its tasks it was; none, and why. */
export function renderEpicWord(
  place: Place,
  said: {
    readonly epic: number;
    readonly command: 'skip' | 'retry' | 'redirect';
    /** `1.2 (#57)`. */
    readonly tasks: readonly string[];
  },
): string {
  const { done, next, none } = WORDS[said.command];
  if (said.tasks.length === 0)
    return renderNothingToDo(place, { command: said.command, why: `${none} in epic #${said.epic}.` });
  const happened = `of epic #${said.epic} ${done}: ${enumerate(said.tasks, MOST_NAMED)}.`;
  return renderDone(place, { happened, next: `${next} ${NOTHING_NEEDED}` });
}

const WORDS = {
  skip: {
    done: 'these tasks are skipped',
    next: 'tasks that waited for them may start.',
    none: 'No task is open',
  },
  retry: {
    done: 'these tasks are tried again',
    next: 'they start as places get free.',
    none: 'No task waits for a person',
  },
  redirect: {
    done: 'these tasks go to the worker type that you named, and what was made so far is kept',
    next: 'they start again as soon as that type has free places.',
    none: 'No task is open',
  },
} as const;
