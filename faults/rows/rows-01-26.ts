import { row01 } from './01-crash-between-calls.ts';
import { row02 } from './02-issue-answer-lost.ts';
import { row03 } from './03-comment-label-assignment-lost.ts';
import { row04 } from './04-pull-answer-lost.ts';
import { row05 } from './05-commit-answer-lost.ts';
import { row06 } from './06-duplicate-event.ts';
import { row07 } from './07-reordered-events.ts';
import { row08 } from './08-lost-event.ts';
import { row09 } from './09-two-claims.ts';
import { row10 } from './10-two-foremen.ts';
import { row11 } from './11-worker-killed.ts';
import { row12 } from './12-late-worker.ts';
import { row13 } from './13-clock-skew.ts';
import { row14 } from './14-read-fails.ts';
import { row15 } from './15-write-fails.ts';
import { row16 } from './16-limited.ts';
import { row17 } from './17-budget-used-up.ts';
import { row18 } from './18-not-permitted.ts';
import { row19 } from './19-not-found-yet.ts';
import { row20 } from './20-branch-of-a-person.ts';
import { row21 } from './21-pull-merged-early.ts';
import { row22 } from './22-pull-closed-early.ts';
import { row23 } from './23-pull-reopened.ts';
import { row24 } from './24-checks-never-report.ts';
import { row25 } from './25-checks-of-another-commit.ts';
import { row26 } from './26-red-on-the-base-too.ts';
import type { Row } from './row.ts';

/** Rows 1 to 26. */
export const rowsTo26: readonly Row[] = [
  row01,
  row02,
  row03,
  row04,
  row05,
  row06,
  row07,
  row08,
  row09,
  row10,
  row11,
  row12,
  row13,
  row14,
  row15,
  row16,
  row17,
  row18,
  row19,
  row20,
  row21,
  row22,
  row23,
  row24,
  row25,
  row26,
];
