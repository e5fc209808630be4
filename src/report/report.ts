import { renderReportBody } from '../text/report-body.ts';
import { renderOwnAnswers, type OwnAnswered } from './own-answer.ts';
import { NOTHING_NEEDED, taskName, type TaskPlace } from './place.ts';
import { post } from './post.ts';
import { sayMarkdown } from './say.ts';

/** A worker's report on its task's issue; dependents get the exact text as a source. */
export function renderReport(
  place: TaskPlace,
  report: { readonly text: string; readonly summary: string },
  own: readonly OwnAnswered[] = [],
): string {
  const { request, task, nonce } = place;
  return post(
    [
      `**${taskName(place)} delivered a report.** ${NOTHING_NEEDED}`,
      report.summary.trim() === '' ? '' : `### In short\n\n${sayMarkdown(report.summary, 2000)}`,
      shownReport(report.text),
      renderOwnAnswers(own, place),
      `### What happens next\n\nTasks that wait for it get this text as a source. ${NOTHING_NEEDED}`,
    ],
    { kind: 'report', request, task, nonce },
  );
}

/** Longer reports are shown once, as their exact text alone. */
const MOST_SHOWN = 15_000;

function shownReport(text: string): string {
  if (text.trim() === '' || text.length > MOST_SHOWN) return renderReportBody(text);
  return [
    sayMarkdown(text, MOST_SHOWN),
    '<details><summary>The exact text, as later tasks get it</summary>',
    renderReportBody(text),
    '</details>',
  ].join('\n\n');
}

/** A worker found that nothing had to be changed. */
export function renderNothingChanged(
  place: TaskPlace,
  reason: string,
  own: readonly OwnAnswered[] = [],
): string {
  const { request, task, nonce, trigger, issue } = place;
  return post(
    [
      `**${taskName(place)} needed no change**, says its worker. The work as it stands is verified and counts as done.`,
      renderReportBody(reason),
      renderOwnAnswers(own, place),
      `### What happens next\n\nNothing is needed from you. If it is wrong: \`${trigger} retry #${issue} <your hint>\`.`,
    ],
    { kind: 'report', request, task, nonce },
  );
}
