import type { FakeGithub } from '../github/index.ts';
import { small } from '../worlds/small.ts';
import { play } from './kit/play.ts';
import { statusOf } from './kit/read.ts';
import type { Facts, Row } from './row.ts';

const WORK = 'foreman/1/work';

async function without(branch: string, at: RegExp): Promise<Facts> {
  const remove = ({ people }: FakeGithub): void => people.deleteBranch(branch);
  const played = await play({ world: small, acts: [{ at, do: remove }] });
  const when = `when ${branch} is deleted at ${at.source}`;
  const red = played.jobs.filter(({ result }) => result === 'failure');
  return {
    [`the person acted ${when}`]: played.missed.length === 0,
    [`every task has landed ${when}`]:
      statusOf(played, '1.1') === 'landed' && statusOf(played, '2.1') === 'landed',
    [`the work branch stands where the journal says ${when}`]:
      played.github.people.headOf(WORK) === (played.state?.work ?? ''),
    [`no job was red ${when}`]: red.length === 0,
  };
}

export const row37: Row = {
  number: 37,
  fault: 'a person deletes the work branch or a task’s branch in the middle of a request',
  behaviour:
    'the work branch is made again at the commit that the journal names; a task’s branch is not needed to land its commit',
  play: async () => ({
    ...(await without(WORK, /checkpoint 1.1.*: look/)),
    ...(await without(WORK, /settle 1.1.*: look/)),
    ...(await without(WORK, /run 2.1 publish: look/)),
    ...(await without('foreman/1/task-2', /verify 1.1.*: run/)),
  }),
  defences: [
    {
      name: 'deleted-branch-stays-away-at-a-checkpoint',
      rule: 'A deleted work branch is made again before anything is built on it.',
      file: 'src/app/restore-work.ts',
      find: 'if (world.branches.has(work)) return loaded;',
      replace: 'return loaded;',
    },
    {
      name: 'deleted-branch-stays-away-at-the-landing',
      rule: 'What lands makes a deleted work branch again.',
      file: 'src/app/settle/landing-moves.ts',
      find: "state.phase === 'running' || input.report !== null",
      replace: 'false',
    },
  ],
  waitsFor: null,
};
