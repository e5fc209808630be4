import type { FakeGithub } from '../github/index.ts';
import { small } from '../worlds/small.ts';
import { play } from './kit/play.ts';
import { statusOf } from './kit/read.ts';
import type { Facts, Row } from './row.ts';

const WORK = 'foreman/1/work';

async function renamed(): Promise<Facts> {
  const rename = ({ people }: FakeGithub): void => people.renameDefaultBranch('trunk');
  const played = await play({ world: small, acts: [{ at: /verify 1.1.*: run/, do: rename }] });
  const last = played.github.seen().pulls.find(({ head }) => head === WORK);
  return {
    'the branch was renamed': played.missed.length === 0,
    'every task has landed under the new name': statusOf(played, '2.1') === 'landed',
    'the last pull request goes into the renamed branch': last?.base === 'trunk' && last.open,
  };
}

async function moved(): Promise<Facts> {
  let commit: string | null = null;
  const push = ({ people }: FakeGithub): void => {
    commit = people.commit('main', { 'NEWS.md': 'Something else.\n' });
  };
  const played = await play({ world: small, acts: [{ at: /verify 1.1.*: run/, do: push }] });
  const bases = played.entries.flatMap(({ event }) =>
    event.type === 'granted' ? event.grants.map(({ base }) => base) : [],
  );
  const green = new Set(played.site.verdicts.flatMap((one) => (one.green ? [one.candidate] : [])));
  const unverified = played.entries.filter(({ event }) => event.type === 'landed' && !green.has(event.to));
  return {
    'the branch moved': commit !== null,
    'nobody works on the moved branch': !bases.some((base) => base === commit),
    'what came in of it was verified before it landed': unverified.length === 0,
    'every task has landed beside it': statusOf(played, '2.1') === 'landed',
  };
}

export const row36: Row = {
  number: 36,
  fault: 'the default branch is renamed, or gets commits, in the middle of a request',
  behaviour:
    'tasks go on from the work branch, into which a moved base comes by a verified candidate alone; the last pull request goes into the branch of that day',
  play: async () => ({ ...(await renamed()), ...(await moved()) }),
  defences: [
    {
      name: 'default-branch-by-memory',
      rule: 'The last pull request goes into the default branch of the day.',
      file: 'src/app/settle/final-pull.ts',
      find: 'base: world.repository.defaultBranch',
      replace: "base: 'main'",
    },
    {
      name: 'base-not-pinned',
      rule: 'Tasks are granted on the request’s own branch.',
      file: 'src/app/publish/grant-ready.ts',
      find: 'foresee(state, before, at.job.run)',
      replace: '{ ...foresee(state, before, at.job.run), work: world.repository.head }',
    },
  ],
  waitsFor: null,
};
