import { renderLabelRefused, renderLabelTooLate, renderUnknownWorker } from '../../../src/report/label.ts';
import { renderRefusedPull } from '../../../src/report/on-pull.ts';
import type { TaskPlace } from '../../../src/report/place.ts';
import {
  renderReviewDone,
  renderReviewLater,
  renderReviewRefused,
  renderReviewTaken,
} from '../../../src/report/review.ts';
import { renderEpicWord } from '../../../src/report/epic-word.ts';
import { renderRepeated } from '../../../src/report/repeated.ts';
import { fittingWords } from '../../../src/text/words-body.ts';
import { remarksText } from '../../../src/text/review-body.ts';

/** Every text about a label or a review, with these words of people in all of its places. */
export function labelAndReviewTexts(at: TaskPlace, words: string): [string, string][] {
  const text = remarksText([
    { path: null, line: null, text: words },
    { path: 'src/a.ts', line: 3, hunk: `@@ -1 +1 @@\n+${words}`, text: words },
  ]);
  const refused = { by: 'mona', why: 'landed', finished: false, request: 42 } as const;
  return [
    ['unknown worker', renderUnknownWorker(at, { worker: 'painting', known: ['coding'] })],
    ['label refused', renderLabelRefused(at, { label: words, issue: at.issue })],
    ['label too late', renderLabelTooLate(at, { label: words, filed: words.length % 2 === 0 })],
    ['review taken', renderReviewTaken(at, { by: 'mona', text })],
    ['review done', renderReviewDone(at, { by: 'mona', text, commit: 'a'.repeat(40) })],
    ['review later', renderReviewLater(at, { by: 'mona', text })],
    [
      'review repeated',
      renderRepeated(at, { by: 'mona', words: fittingWords([text, words || 'none', 'stop']) }),
    ],
    ...(['skip', 'retry', 'redirect'] as const).flatMap((name): [string, string][] => [
      [`${name} of an epic`, renderEpicWord(at, { epic: 12, command: name, tasks: ['1.2 (#57)'] })],
      [`${name} of an epic without such tasks`, renderEpicWord(at, { epic: 12, command: name, tasks: [] })],
    ]),
    ['review refused', renderReviewRefused(at, refused)],
    ['review refused at the end', renderReviewRefused(at, { ...refused, why: 'skipped', finished: true })],
    ...(['fork', 'ours', 'closed', 'gone'] as const).map((why): [string, string] => [
      `a pull request that is refused: ${why}`,
      renderRefusedPull(at, why),
    ]),
  ];
}
