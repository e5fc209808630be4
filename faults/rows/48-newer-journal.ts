import { hearLater, publishLater } from './kit/afterwards.ts';
import { askedSession, weightOf } from './kit/asked.ts';
import { told } from './kit/read.ts';
import type { Row } from './row.ts';

const PLACE = 'journal/000001.jsonl';
const JOURNAL = 'foreman/1/journal';

export const row48: Row = {
  number: 48,
  fault:
    'a journal holds lines of a newer Foreman: a run is started again after 30 days, or with an older action',
  behaviour: 'the step refuses with a clear text, on the issue too, and writes nothing',
  play: async () => {
    const { github } = await askedSession();
    const text = github.people.textOn(JOURNAL, PLACE) ?? '';
    github.people.commit(JOURNAL, { [PLACE]: `${text}{"v":2,"seq":99}\n` });
    const before = weightOf({ github });
    const published = await publishLater(github);
    const heard = await hearLater(github, 2, '/foreman answer #2 Five per cent.');
    return {
      'publish refuses': published === 'journal-newer',
      'intake refuses': heard === 'journal-newer',
      'the issue says what to do': told({ github }).some((one) => one.includes('update the action')),
      'nothing else was written': weightOf({ github }) === before,
    };
  },
  defences: [
    {
      name: 'newer-line-is-skipped',
      rule: 'A line that this version does not know stops the reader.',
      file: 'src/text/journal-lines.ts',
      find: 'if (!read.ok) return err({ segment: index + 1, line: number + 1, ...read.error });',
      replace: 'if (!read.ok) continue;',
    },
  ],
  waitsFor: null,
};
