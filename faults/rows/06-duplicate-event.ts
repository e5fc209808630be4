import { small } from '../worlds/small.ts';
import { holds, unaided } from './kit/facts.ts';
import { play } from './kit/play.ts';
import { conversationsOf } from './kit/read.ts';
import type { Row } from './row.ts';

export const row06: Row = {
  number: 6,
  fault: 'an event is delivered twice',
  behaviour: 'the second delivery finds what the first one made, and does nothing more',
  play: async () => {
    const comment = await play({ world: small, strikes: [{ at: /github: event 1/, mode: 'duplicate' }] });
    const dispatch = await play({ world: small, strikes: [{ at: /github: event 2/, mode: 'duplicate' }] });
    const accepted = comment.entries.filter(({ event }) => event.type === 'requested');
    return {
      ...(await holds(comment, dispatch)),
      'nobody had to help': unaided(comment, dispatch),
      'the request is accepted once': accepted.length === 1,
      'each task was asked for once': [comment, dispatch].every(
        (played) => conversationsOf(played).filter(({ about }) => about !== 'plan').length === 2,
      ),
      'the plan was asked for once': [comment, dispatch].every(
        (played) => conversationsOf(played).filter(({ about }) => about === 'plan').length === 1,
      ),
    };
  },
  defences: [
    {
      name: 'planned-again',
      rule: 'Of two runs that hear one comment the one that wrote it down plans it.',
      file: 'src/app/intake/at-work.ts',
      find: "return (await createFates(at).of(line.run.id)).kind === 'runs';",
      replace: 'return false;',
    },
    {
      name: 'accepted-again',
      rule: 'The same comment heard twice goes on where the first hearing stopped.',
      file: 'src/flow/decide-text.ts',
      find: "  if (state.comment === said.comment) return 'go-on';",
      replace: '',
      also: [
        {
          file: 'src/flow/decide-text.ts',
          find: "  if (state.heard.has(said.comment)) return 'go-on';\n",
          replace: '',
        },
      ],
    },
  ],
  waitsFor: null,
};
