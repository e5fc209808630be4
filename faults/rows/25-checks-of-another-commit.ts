import type { Row } from './row.ts';

export const row25: Row = {
  number: 25,
  fault: 'checks report for an older commit, twice, or change their mind',
  behaviour: 'only the exact head counts; the last complete attempt wins',
  play: () => Promise.resolve({}),
  defences: [],
  waitsFor:
    'verify mode `checks`; in mode `job` the verdict is the result of the job that ran on the candidate itself',
};
