import { partOf } from '../../tests/helpers/plans.ts';
import { edited, landedText, saysOn } from './kit/people.ts';
import { play } from './kit/play.ts';
import { asksWhy, statusOf, wasGranted } from './kit/read.ts';
import { trio } from './kit/trio.ts';
import type { Row } from './row.ts';

const rewrite = edited(2, (body) => body.replaceAll('part', 'piece'));

export const row27: Row = {
  number: 27,
  fault: 'a task’s text is edited while it is worked on',
  behaviour:
    'the texts are never mixed: the result is kept as a draft, nothing of it lands, a person is asked',
  play: async () => {
    const played = await play({ world: trio, acts: [{ at: /work 1.1.*: ask the model/, do: rewrite }] });
    const draft = played.state?.tasks.find(({ key }) => key === '1.1')?.draft?.checkpoint ?? null;
    return {
      'the person acted': played.missed.length === 0,
      'the task asks, since it was edited': asksWhy(played, '1.1') === 'edited',
      'the result is kept on the task’s branch':
        draft !== null && played.github.people.headOf('foreman/1/task-2') === draft,
      'nothing of it has landed': landedText(played, partOf('1.1')) === null,
      'the issue says so': saysOn(played, 2, 'is kept as a draft'),
      'what depends on it was not granted': !wasGranted(played, '2.1'),
      'the task beside it has landed': statusOf(played, '1.2') === 'landed',
    };
  },
  defences: [
    {
      name: 'edited-contract-counts',
      rule: 'The contract on the issue counts only if its hash is the journal’s.',
      file: 'src/app/contract-of.ts',
      find: 'return read.ok && hashValue(read.value) === task.contract ? read.value : null;',
      replace: 'return read.ok ? read.value : null;',
    },
    {
      name: 'draft-thrown-away',
      rule: 'What was made by the old text is kept as a draft.',
      file: 'src/app/checkpoint/checkpoint-work.ts',
      find: 'if (!asked) return keepDraft({ ...leg, task, contract, config, lock: null }, blank, judged);',
      replace: 'if (!asked) return { report: { ...blank, ...EDITED }, verify: null };',
    },
  ],
  waitsFor: null,
};
