import type { TaskState } from '../../domain/request-state.ts';
import { renderNothingChanged, renderReport } from '../../report/report.ts';
import { placeOfTask } from '../place-of.ts';
import { ownAnswersOf } from './own-answers.ts';
import { awaitedBy, settledBy } from './publish-verdict.ts';
import type { Settling } from './settling.ts';

/** What this leg's worker reported, as it will be said on the task's issue; null where it reported nothing. */
export function reportNote(at: Settling, task: TaskState): string | null {
  const { report, order } = at.input;
  const { draft } = task;
  if (order.grant.kind !== 'work' || !report || !draft || draft.delivery === 'files') return null;
  // A leg that waited for CI has told its words before, and has them no more.
  if (draft.nonce !== (awaitedBy(at) ?? settledBy(at))?.nonce || report.text === '') return null;
  const place = placeOfTask(at, task, draft.nonce);
  const own = ownAnswersOf(at, task);
  return draft.delivery === 'report'
    ? renderReport(place, report, own)
    : renderNothingChanged(place, report.text, own);
}
