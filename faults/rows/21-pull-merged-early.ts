import type { Row } from './row.ts';

export const row21: Row = {
  number: 21,
  fault: 'a person merges a task’s pull request before it was verified',
  behaviour:
    'the task is done if the tree holds the checkpoint and is verified as it stands; dependents go on, and it is said',
  play: () => Promise.resolve({}),
  defences: [],
  waitsFor:
    'taking over a merge that a person made into the request’s branch; until then nothing is overwritten and the person is told to put the branch back',
};
