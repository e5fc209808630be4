import { row27 } from './27-task-edited.ts';
import { row28 } from './28-task-closed.ts';
import { row29 } from './29-task-reopened.ts';
import { row30 } from './30-issue-gone.ts';
import { row31 } from './31-labels-of-a-person.ts';
import { row32 } from './32-worker-type-unknown.ts';
import { row33 } from './33-closed-as-not-planned.ts';
import { row34 } from './34-plan-that-is-no-graph.ts';
import { row35 } from './35-repository-renamed.ts';
import { row36 } from './36-default-branch-moves.ts';
import { row37 } from './37-branch-deleted.ts';
import { row38 } from './38-model-unavailable.ts';
import { row39 } from './39-model-refuses-for-good.ts';
import { row40 } from './40-cut-answer.ts';
import { row41 } from './41-no-delivery.ts';
import { row42 } from './42-invalid-plan.ts';
import { row43 } from './43-bad-file-block.ts';
import { row44 } from './44-huge-issue.ts';
import { row45 } from './45-artifact-lost.ts';
import { row46 } from './46-cancelled-or-lost.ts';
import { row47 } from './47-rerun-all-jobs.ts';
import { row48 } from './48-newer-journal.ts';
import { row49 } from './49-damaged-journal.ts';
import { row50 } from './50-second-failure.ts';
import { row51 } from './51-escalation-not-written.ts';
import { row52 } from './52-two-answers.ts';
import type { Row } from './row.ts';

/** Rows 27 to 52. */
export const rowsTo52: readonly Row[] = [
  row27,
  row28,
  row29,
  row30,
  row31,
  row32,
  row33,
  row34,
  row35,
  row36,
  row37,
  row38,
  row39,
  row40,
  row41,
  row42,
  row43,
  row44,
  row45,
  row46,
  row47,
  row48,
  row49,
  row50,
  row51,
  row52,
];
