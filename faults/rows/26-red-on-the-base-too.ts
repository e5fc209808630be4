import type { Row } from './row.ts';

export const row26: Row = {
  number: 26,
  fault: 'a candidate is red for a reason that is on its base as well',
  behaviour: 'the base is judged as well; a person is asked, and no retry is used',
  play: () => Promise.resolve({}),
  defences: [],
  waitsFor: 'a verdict of the base beside the candidate’s',
};
