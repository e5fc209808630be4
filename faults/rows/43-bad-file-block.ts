import { files } from '../../tests/helpers/deliveries.ts';
import { partOf } from '../../tests/helpers/plans.ts';
import type { World } from '../worlds/world.ts';
import { talksAbout } from './kit/people.ts';
import { play } from './kit/play.ts';
import { statusOf } from './kit/read.ts';
import { trio } from './kit/trio.ts';
import type { Row } from './row.ts';

const OUTSIDE = 'other/place.txt';

export const row43: Row = {
  number: 43,
  fault: 'one of the files in a worker’s answer may not be written',
  behaviour: 'the whole answer is refused, the good files too; the reason goes into the next attempt',
  play: async () => {
    const prompts: string[] = [];
    const world: World = {
      ...trio,
      work: ({ task, attempt, prompt }) => {
        if (task === '1.1') prompts.push(prompt);
        const good = { [partOf(task)]: `Part ${task}, attempt ${attempt}.` };
        return files(task === '1.1' && attempt === 1 ? { ...good, [OUTSIDE]: 'Not mine.' } : good);
      },
    };
    const played = await play({ world });
    const written = played.github.history.flatMap((write) =>
      write.what === 'commit' ? [write.message] : [],
    );
    return {
      'the task was tried twice and has landed':
        talksAbout(played, '1.1') === 2 && statusOf(played, '1.1') === 'landed',
      'nothing of the refused answer was committed':
        written.filter((text) => text.includes('1/1.1/1')).length === 0,
      'the file outside is nowhere': played.github.people.textOn('foreman/1/work', OUTSIDE) === null,
      'the second attempt is told the reason': prompts[1]?.includes(OUTSIDE) === true,
    };
  },
  defences: [
    {
      name: 'boundary-not-checked',
      rule: 'A file outside the contract’s boundaries refuses the answer.',
      file: 'src/app/checkpoint/judge-delivery.ts',
      find: 'allowed: contract.boundaries,',
      replace: '',
    },
    {
      name: 'reason-not-told',
      rule: 'The next attempt is told why the last one was refused.',
      file: 'src/app/claim/retry-of.ts',
      find: 'reason: note?.sentence ?? `The attempt before ended as ${failure.reason ?? failure.outcome}.`,',
      replace: "reason: 'It failed.',",
    },
  ],
  waitsFor: null,
};
