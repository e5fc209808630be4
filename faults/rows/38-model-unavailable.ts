import { small } from '../worlds/small.ts';
import { holds } from './kit/facts.ts';
import { saysOn } from './kit/people.ts';
import { play } from './kit/play.ts';
import { asksWhy, statusOf, wasGranted } from './kit/read.ts';
import { trio } from './kit/trio.ts';
import type { Row } from './row.ts';

const ASK = /work 1.1.*: ask the model/;

export const row38: Row = {
  number: 38,
  fault: 'the model is overloaded for a while, or for as long as anybody waits',
  behaviour:
    'the worker waits within its job; no attempt is used up; after three lost conversations a person is asked',
  play: async () => {
    const short = await play({ world: small, strikes: [{ at: ASK, mode: 'too-many', times: 3 }] });
    const long = await play({ world: trio, strikes: [{ at: ASK, mode: 'secondary-limit', times: 400 }] });
    const granted = short.entries.flatMap(({ event }) => (event.type === 'granted' ? event.grants : []));
    const task = long.state?.tasks.find(({ key }) => key === '1.1');
    return {
      ...(await holds(short)),
      'a short while costs no second grant': granted.length === 2,
      'after a long one the task asks': asksWhy(long, '1.1') === 'lost',
      'no attempt was used up': task?.attempts === 0,
      'its issue says that the model could not be had': saysOn(long, 2, 'model'),
      'what depends on it was not granted': !wasGranted(long, '2.1'),
      'the task beside it has landed': statusOf(long, '1.2') === 'landed',
    };
  },
  defences: [
    {
      name: 'unavailable-is-an-attempt',
      rule: 'A model that could not be had uses up no attempt.',
      file: 'src/flow/replay/settled.ts',
      find: "['green', 'red', 'unverified', 'refused', 'question', 'packages']",
      replace: "['green', 'red', 'unverified', 'refused', 'question', 'packages', 'unavailable']",
    },
  ],
  waitsFor: null,
};
