import type { Oid } from '../../src/domain/ids.ts';
import { partOf } from '../../tests/helpers/plans.ts';
import { parentsOf, reaches } from '../checkers/tools.ts';
import { holdsOtherwise } from './kit/facts.ts';
import { play } from './kit/play.ts';
import type { Played } from './kit/play.ts';
import { pullOf, statusOf, told, wasGranted } from './kit/read.ts';
import { landedText } from './kit/people.ts';
import { trio } from './kit/trio.ts';
import type { Row } from './row.ts';

const WORK = 'foreman/1/work';
const done = { ...trio, name: 'merged-early', end: 'done' as const };

/** The commit that the person's merge left the work branch at. */
const mergedTo = ({ entries }: Played): Oid | undefined =>
  entries.flatMap(({ event }) => (event.type === 'hand-merged' ? [event.to] : []))[0];

/** Whether the person's merge is in what the request ends with: nothing was put back or laid over it. */
function isKept(played: Played): boolean {
  const to = mergedTo(played);
  const head = played.github.people.headOf(WORK);
  return to !== undefined && head !== null && reaches(parentsOf(played.github), head, to);
}

/** Whether a commit that holds the merge was verified green before what depends on the task was granted. */
function wasVerified(played: Played): boolean {
  const seq = (fits: (event: Played['entries'][number]['event']) => boolean): number =>
    played.entries.find(({ event }) => fits(event))?.seq ?? Infinity;
  const merged = seq((event) => event.type === 'hand-merged');
  const landed = seq((event) => event.type === 'landed' && event.tasks.some((key) => key === '1.1'));
  const granted = seq(
    (event) =>
      event.type === 'granted' && event.grants.some((grant) => grant.kind === 'work' && grant.task === '2.1'),
  );
  return merged < landed && landed < granted && granted < Infinity;
}

export const row21: Row = {
  number: 21,
  fault: 'a person merges a task’s pull request before it was verified',
  behaviour:
    'the task is done if the tree holds the checkpoint and is verified as it stands; dependents go on, and it is said',
  play: async () => {
    const at = /verify 1.1.*: run/;
    const merge = await play({ world: done, acts: [{ at, do: pullOf('foreman/1/task-2', 'mergePull') }] });
    const squash = await play({ world: done, acts: [{ at, do: pullOf('foreman/1/task-2', 'squashPull') }] });
    const both = [merge, squash];
    return {
      ...(await holdsOtherwise(...both)),
      'the task has landed': both.every((one) => statusOf(one, '1.1') === 'landed'),
      'what it made is there': both.every((one) => landedText(one, partOf('1.1')) !== null),
      'the merge of the person is kept': both.every(isKept),
      'it was verified as it stands before anything was built on it': both.every(wasVerified),
      'what depends on it and what is beside it have landed': both.every(
        (one) => wasGranted(one, '2.1') && ['1.2', '2.1'].every((key) => statusOf(one, key) === 'landed'),
      ),
      'it is said': both.every((one) => told(one).some((text) => text.includes('a person merged it'))),
      'its worker was asked once': both.every(
        ({ site }) => site.conversations.filter(({ about }) => about === '1.1').length === 1,
      ),
    };
  },
  defences: [
    {
      name: 'hand-merge-not-seen',
      rule: 'A merge that a person made into the request’s branch is taken over.',
      file: 'src/app/hand-merge.ts',
      find: 'return known || isOurs ? null : there.oid;',
      replace: 'return null;',
    },
    {
      name: 'hand-merge-lands-unverified',
      rule: 'What a person merged is verified as it stands before anything builds on it.',
      file: 'src/flow/replay/reviews.ts',
      find: "status: held.has(task.key) || task.status === 'skipped' ? task.status : 'merging',",
      replace: "status: 'landed',\n          landed: event.to,",
    },
  ],
  waitsFor: null,
};
