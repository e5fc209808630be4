import { parseReportBody } from '../../src/text/report-body.ts';
import type { Checker, Evidence } from './checker.ts';
import { eventsOf, markersOf, ours, writesOf } from './tools.ts';

/** 10. Silence is a defect. */
export const stopsAreTold: Checker = {
  name: 'stops-are-told',
  promise: 'every stop tells a person why and what to do next, and what was found is said',
  check: (evidence) => [...unasked(evidence), ...unreported(evidence), ...silentEnd(evidence)],
};

/** Whoever waits for a person has said so in a comment with the question's own mark. */
function unasked(evidence: Evidence): readonly string[] {
  const told = new Set<string>(
    ours(writesOf(evidence, 'comment')).flatMap(({ body }) => markersOf(body).map(({ nonce }) => nonce)),
  );
  // What the foreman answers by itself stops nothing; that it did is told as `own-answers` says.
  const answered = new Set(eventsOf(evidence, 'self-answered').map(({ nonce }) => nonce));
  // A person who reviews the pull request before they could be asked has said what they want.
  const spoken = new Set(eventsOf(evidence, 'reviewed').map(({ task }) => task));
  return eventsOf(evidence, 'asked')
    .filter(
      ({ nonce, task }) => !told.has(nonce) && !answered.has(nonce) && !(task !== null && spoken.has(task)),
    )
    .map(({ task, why }) => `Nobody was told that ${task ?? 'the request'} asks (${why}).`);
}

/** What a task that landed was to report stands on its issue in its own words, unless a person took it away. */
function unreported(evidence: Evidence): readonly string[] {
  const said = ours(writesOf(evidence, 'comment'));
  const gone = writesOf(evidence, 'comment-deleted').length > 0;
  return (evidence.state?.tasks ?? []).flatMap(({ key, status, draft }) => {
    if (status !== 'landed' || draft?.delivery !== 'report' || draft.checkpoint !== null) return [];
    const own = said.filter(({ body }) =>
      markersOf(body).some(({ kind, nonce }) => kind === 'report' && nonce === draft.nonce),
    );
    if (own.length === 0) return [`Nobody was told what ${key} found.`];
    return gone || own.some(({ body }) => parseReportBody(body) !== undefined)
      ? []
      : [`What ${key} found was told as lost.`];
  });
}

/** A request that is not over has a status comment that says what happens next. */
function silentEnd(evidence: Evidence): readonly string[] {
  const { state, picture } = evidence;
  if (!state) return [];
  const status = [...picture.issues, ...picture.pulls].flatMap((thread) =>
    thread.comments.filter((body) => body.includes('<!-- foreman:status ')),
  );
  const [text] = status;
  if (text === undefined) return ['There is no status comment.'];
  return text.includes('What happens next:') ? [] : ['The status comment does not say what happens next.'];
}
