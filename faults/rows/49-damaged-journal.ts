import type { FakeGithub } from '../github/index.ts';
import { hearLater, publishLater } from './kit/afterwards.ts';
import { askedSession, weightOf } from './kit/asked.ts';
import { told } from './kit/read.ts';
import type { Facts, Row } from './row.ts';

const PLACE = 'journal/000001.jsonl';
const JOURNAL = 'foreman/1/journal';

const WAYS: Readonly<Record<string, (github: FakeGithub) => void>> = {
  'a line is changed': ({ people }) => {
    const text = people.textOn(JOURNAL, PLACE) ?? '';
    people.commit(JOURNAL, { [PLACE]: text.replace('"by":"mona"', '"by":"lisa"') });
  },
  'a line is taken out': ({ people }) => {
    const lines = (people.textOn(JOURNAL, PLACE) ?? '').split('\n');
    people.commit(JOURNAL, { [PLACE]: lines.toSpliced(2, 1).join('\n') });
  },
  'the file is deleted': ({ people }) =>
    void people.commit(JOURNAL, { [PLACE]: null, 'journal/README': 'Gone.' }),
  'the branch is deleted': ({ people }) => people.deleteBranch(JOURNAL),
};

async function damaged([way, damage]: readonly [string, (github: FakeGithub) => void]): Promise<Facts> {
  const { github } = await askedSession();
  damage(github);
  const before = weightOf({ github });
  const published = await publishLater(github);
  const heard = await hearLater(github, 1, '/foreman add something else');
  return {
    [`when ${way}, publish stops`]: published === 'journal-damaged',
    [`when ${way}, no new request begins`]: heard === 'journal-damaged',
    [`when ${way}, the issue says so`]: told({ github }).some(
      (one) => one.includes('cannot be trusted') || one.includes('is gone or empty'),
    ),
    [`when ${way}, nothing else is written`]: weightOf({ github }) === before,
  };
}

export const row49: Row = {
  number: 49,
  fault: 'a person edits or deletes the journal, or its branch',
  behaviour:
    'it is noticed by its hash chain and by our own status comment; everything stops, and the issue says so',
  play: async () => Object.assign({}, ...(await Promise.all(Object.entries(WAYS).map(damaged)))),
  defences: [
    {
      name: 'lines-not-checked',
      rule: 'A line that was changed, or does not follow the one before, damages the journal.',
      file: 'src/text/journal-lines.ts',
      find: 'if (!read.ok) return err({ segment: index + 1, line: number + 1, ...read.error });',
      replace: 'if (!read.ok) continue;',
    },
    {
      name: 'lost-journal-is-a-new-request',
      rule: 'A request whose journal is gone is not begun anew.',
      file: 'src/app/load-request.ts',
      find: 'if (!state && (world.journalHead !== null || hasStatus(world, ref.request)))',
      replace: 'if (!state && world.issue.number < 0)',
    },
  ],
  waitsFor: null,
};
