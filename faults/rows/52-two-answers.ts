import { question } from '../worlds/question.ts';
import type { World } from '../worlds/world.ts';
import { play } from './kit/play.ts';
import { statusOf, told } from './kit/read.ts';
import type { Row } from './row.ts';

const twice: World = {
  ...question,
  name: 'two answers',
  people: [
    ...(question.people ?? []),
    {
      name: 'answers once more, otherwise',
      when: ({ state }) => state.tasks.some((task) => (task.questions.at(-1)?.answer ?? null) !== null),
      do: ({ say }) => say(1, '/foreman answer #2 No discount at all.'),
    },
  ],
};

export const row52: Row = {
  number: 52,
  fault: 'a question is answered twice, and the second answer contradicts the first',
  behaviour: 'the first one counts; the second is told so',
  play: async () => {
    const played = await play({ world: twice });
    const answers = played.entries.filter(({ event }) => event.type === 'answered');
    return {
      'one answer counts': answers.length === 1,
      'the second is told so': told(played).some((text) => text.includes('the first one counts')),
      'the task landed by the first': statusOf(played, '1.1') === 'landed',
    };
  },
  defences: [
    {
      name: 'last-answer-counts',
      rule: 'A task that does not ask takes no answer.',
      file: 'src/flow/decide-word.ts',
      find: "if (task.status === 'asking') return answered(task.key, word, 'answer-taken');",
      replace: "if (asked) return answered(task.key, word, 'answer-taken');",
    },
  ],
  waitsFor: null,
};
