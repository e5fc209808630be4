import type { FakeGithub } from '../github/index.ts';
import { play } from './kit/play.ts';
import { statusOf } from './kit/read.ts';
import { trio } from './kit/trio.ts';
import type { Row } from './row.ts';

const relabel = ({ people }: FakeGithub): void => {
  people.unlabel(2, ['foreman:working']);
  people.label(2, ['foreman:done', 'mine']);
  people.label(4, ['foreman:failed']);
  people.renameLabel('foreman:merging', 'foreman:in-line');
  people.deleteLabel('foreman:blocked');
};

export const row31: Row = {
  number: 31,
  fault: 'a person changes a task’s labels, and renames and deletes labels',
  behaviour:
    'labels decide nothing; with the next change of state the right one is put back, a person’s own stay, deleted ones are left alone',
  play: async () => {
    const played = await play({ world: trio, acts: [{ at: /work 1.1.*: ask the model/, do: relabel }] });
    const worn = (number: number) =>
      played.github.seen().issues.find((issue) => issue.number === number)?.labels ?? [];
    const states = (number: number) => worn(number).filter((name) => name.startsWith('foreman:'));
    const ofLabel = played.github.history.filter(
      (write) => write.what === 'label' && write.name === 'foreman:blocked',
    );
    return {
      'the person acted': played.missed.length === 0,
      'every task has landed': ['1.1', '1.2', '2.1'].every((key) => statusOf(played, key) === 'landed'),
      'each wears the one label of its state': [2, 3, 4].every(
        (one) => states(one).join() === 'foreman:done',
      ),
      'the person’s own label stays': worn(2).includes('mine'),
      'the deleted label is not made again': ofLabel.length === 2,
    };
  },
  defences: [
    {
      name: 'label-is-trusted',
      rule: 'A label shows and never decides.',
      file: 'src/app/issue-of-task.ts',
      find: "return issue.open ? null : 'closed';",
      replace:
        "return issue.open && !issue.labels.some(({ name }) => name === 'foreman:done') ? null : 'closed';",
    },
    {
      name: 'wrong-label-stays',
      rule: 'Another state’s label is taken off when the state changes.',
      file: 'src/app/state-labels.ts',
      find: 'const wrong = worn.filter((label) => labelKey(label.name) !== key).map((label) => label.id);',
      replace: 'const wrong: string[] = [];',
    },
  ],
  waitsFor: null,
};
