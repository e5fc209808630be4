import { RequestId } from '../../../src/domain/ids.ts';
import { replyNonce } from '../../../src/app/intake/reply-nonce.ts';
import { renderMarker } from '../../../src/text/markers.ts';
import type { World } from '../../worlds/world.ts';
import { question } from '../../worlds/question.ts';

const MOST_COMMENTS = 200;

/** The mark of every reply that could come. */
const marks = (issue: number): string =>
  Array.from({ length: MOST_COMMENTS }, (_none, index) =>
    renderMarker({ kind: 'reply', request: RequestId.parse(String(issue)), nonce: replyNonce(1000 + index) }),
  ).join('\n\n');

export const copycat: World = {
  ...question,
  name: 'copycat',
  about: 'somebody writes a comment that carries the marks of replies which Foreman has not given yet',
  people: [
    {
      name: 'copies marks',
      when: ({ state }) => state.tasks.some((task) => task.questions.at(-1)?.why === 'question'),
      do: ({ state, say }) => {
        const other = state.tasks.find((task) => task.status !== 'asking' && task.issue !== null);
        if (other?.issue) say(other.issue, `Look what I found:\n\n${marks(state.issue)}`);
      },
    },
    {
      name: 'says retry where nothing failed',
      when: ({ state }) => state.phase === 'running' && state.tasks.some((task) => task.status === 'asking'),
      do: ({ state, say }) => {
        const other = state.tasks.find((task) => task.status !== 'asking' && task.issue !== null);
        if (other?.issue) say(other.issue, `/foreman retry #${other.issue}`);
      },
    },
    ...(question.people ?? []),
  ],
};
