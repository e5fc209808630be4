import { row01 } from './01-crash-between-calls.ts';
import { row02 } from './02-issue-answer-lost.ts';
import { row03 } from './03-comment-label-assignment-lost.ts';
import { row04 } from './04-pull-answer-lost.ts';
import { row05 } from './05-commit-answer-lost.ts';
import { row06 } from './06-duplicate-event.ts';
import { row07 } from './07-reordered-events.ts';
import { row09 } from './09-two-claims.ts';
import { row10 } from './10-two-foremen.ts';
import { row11 } from './11-worker-killed.ts';
import { row14 } from './14-read-fails.ts';
import { row15 } from './15-write-fails.ts';
import { row20 } from './20-branch-of-a-person.ts';
import { row22 } from './22-pull-closed-early.ts';
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
  row09,
  row10,
  row11,
  row14,
  row15,
  row20,
  row22,
];
