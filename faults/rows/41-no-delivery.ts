import { files } from '../../tests/helpers/deliveries.ts';
import { partOf } from '../../tests/helpers/plans.ts';
import type { World } from '../worlds/world.ts';
import { saysOn, talksAbout } from './kit/people.ts';
import { play } from './kit/play.ts';
import { asksWhy, statusOf, wasGranted } from './kit/read.ts';
import { trio } from './kit/trio.ts';
import type { Facts, Row } from './row.ts';

const ANSWERS = { prose: 'I would write the file now.', nothing: '' };

async function answered([what, text]: readonly [string, string]): Promise<Facts> {
  const world: World = {
    ...trio,
    work: ({ task }) => (task === '1.1' ? text : files({ [partOf(task)]: `Part ${task} is for this.` })),
  };
  const played = await play({ world });
  return {
    [`a worker that answers ${what} is asked twice`]: talksAbout(played, '1.1') === 2,
    [`then a person is asked about ${what}`]: asksWhy(played, '1.1') === 'failed',
    [`the issue tells of ${what}`]: saysOn(played, 2, 'needs you'),
    [`what depends on ${what} was not granted`]: !wasGranted(played, '2.1'),
    [`the task beside ${what} has landed`]: statusOf(played, '1.2') === 'landed',
  };
}

export const row41: Row = {
  number: 41,
  fault: 'the worker answers with prose alone, or with nothing',
  behaviour: 'that counts as an attempt; it is tried once more, then a person is asked',
  play: async () => Object.assign({}, ...(await Promise.all(Object.entries(ANSWERS).map(answered)))),
  defences: [
    {
      name: 'refusal-is-no-attempt',
      rule: 'A refused answer uses up an attempt.',
      file: 'src/flow/replay/settled.ts',
      find: "['green', 'red', 'unverified', 'refused', 'question', 'packages']",
      replace: "['green', 'red', 'unverified', 'question', 'packages']",
    },
  ],
  waitsFor: null,
};
