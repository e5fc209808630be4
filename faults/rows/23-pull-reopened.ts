import { play } from './kit/play.ts';
import { asksWhy, pullOf, statusOf } from './kit/read.ts';
import { trio } from './kit/trio.ts';
import type { Row } from './row.ts';

export const row23: Row = {
  number: 23,
  fault: 'a pull request that ended is opened again, by a person or by GitHub itself',
  behaviour: 'what the journal says has ended stays so until a person says a word',
  play: async () => {
    const branch = 'foreman/1/task-2';
    const acts = [
      { at: /verify 1.1.*: run/, do: pullOf(branch, 'closePull') },
      { at: /settle 1.2.*: append/, do: pullOf(branch, 'reopenPull') },
    ];
    const played = await play({ world: trio, acts });
    const asked = played.site.conversations.filter(({ about }) => about === '1.1');
    return {
      'the person acted twice': played.missed.length === 0,
      'the task asks still': asksWhy(played, '1.1') === 'pull-closed',
      'it was not taken up again': asked.length === 1,
      'its work did not land': statusOf(played, '1.1') === 'asking',
    };
  },
  defences: [
    {
      name: 'asking-is-waiting',
      rule: 'A task that asks does nothing before somebody has answered.',
      file: 'src/flow/replay/questions.ts',
      find: "    status: 'asking',\n",
      replace: '',
    },
  ],
  waitsFor: null,
};
