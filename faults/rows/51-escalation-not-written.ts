import { question } from '../worlds/question.ts';
import { play } from './kit/play.ts';
import { statusOf, told } from './kit/read.ts';
import type { Row } from './row.ts';

export const row51: Row = {
  number: 51,
  fault: 'the comment that asks a person cannot be written',
  behaviour: 'the job is red, and its page holds the text; once it is started again the issue says it too',
  play: async () => {
    const strikes = [{ at: /settle 1.1.*: change .*comment/, mode: 'error-before' as const, times: 4 }];
    const played = await play({ world: question, strikes });
    const red = played.jobs.filter(({ result }) => result === 'failure');
    const asked = told(played).filter((text) => text.includes('<!-- foreman:question'));
    return {
      'everything happened that was to happen': played.missed.length === 0,
      'started again, it asks once and is answered': asked.length === 1,
      'every task has landed': ['1.1', '1.2', '2.1'].every((key) => statusOf(played, key) === 'landed'),
      'the job was red, with the text': red.some(({ why }) => why.includes('How much is the discount?')),
    };
  },
  defences: [
    {
      name: 'unsaid-is-green',
      rule: 'A job that could not say what a person must know is red.',
      file: 'src/app/settle/run-settle.ts',
      find: 'mustAllBeSaid([...said, ...(await tellStopped({ ...decided, deps, job }))]);',
      replace: '',
    },
  ],
  waitsFor: null,
};
