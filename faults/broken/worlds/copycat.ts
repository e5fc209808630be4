import { renderMarker } from '../../../src/text/markers.ts';
import { single } from '../../worlds/single.ts';
import type { World } from '../../worlds/world.ts';

/** The journal is public, so that anybody can know the mark of what Foreman is about to write. */
export const copycat: World = {
  ...single,
  name: 'copycat',
  about:
    'somebody writes the mark of the contract into a comment, before the contract where the request stands still',
  people: [
    {
      name: 'copies a mark',
      when: ({ state }) => state.phase === 'planned' || state.phase === 'finished',
      do: ({ state, say }) => {
        const [task] = state.tasks;
        if (!task) return;
        const { request, issue } = state;
        say(issue, `Look:\n\n${renderMarker({ kind: 'task', request, task: task.key, nonce: task.nonce })}`);
      },
    },
  ],
};
