import type { Row } from './row.ts';

export const row24: Row = {
  number: 24,
  fault: 'the repository’s own checks never report',
  behaviour: 'two clocks: none began, and none ended; both ask, neither is red or green',
  play: () => Promise.resolve({}),
  defences: [],
  waitsFor: 'verify mode `checks`',
};
