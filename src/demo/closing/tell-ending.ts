import type { Ending } from '../play/play-story.ts';
import { happeningsOf, type Happening } from '../record/happenings.ts';
import { findClashes } from '../record/find-clashes.ts';
import { readJournal } from '../record/read-journal.ts';
import type { StoryRecord } from '../record/story-record.ts';
import type { Sandbox } from '../sandbox.ts';
import { failedJobs, scriptTrouble, showTrouble } from './show-trouble.ts';
import { showNumbers } from './show-numbers.ts';
import { showProof } from './show-proof.ts';
import { showResult } from './show-result.ts';
import { showTruth } from './show-truth.ts';

/** The closing words, and the exit code: a script must show all that it was written for, a model only come to an end. */
export async function tellEnding(
  sandbox: Sandbox,
  { ending, judged }: { readonly ending: Ending; readonly judged: number },
): Promise<{ lines: readonly string[]; code: 0 | 1 }> {
  const record = await recordOf(sandbox, ending);
  const happenings = happeningsOf(record);
  const scripted = sandbox.model !== null;
  const { violations } = sandbox.hub;
  const whole =
    happenings.every((one) => one.seen !== false) &&
    scriptTrouble(sandbox).length === 0 &&
    violations.length === 0;
  const ended = record.events.some((event) => event.type === 'finished');
  const good = scripted ? whole && ended : ending.kind === 'quiet';
  const lines = [
    ...(await showResult(sandbox, ending.request)),
    '',
    '## The story',
    '',
    ...happenings.map(happeningLine),
    ...showProof(record.clashes, { judged, violations }),
    ...showNumbers(sandbox, record.events),
    ...showTruth(scripted),
    ...(good && ended ? [] : showTrouble(sandbox)),
    '',
    endLine(ending, { whole, ended }),
  ];
  return { lines, code: good ? 0 : 1 };
}

async function recordOf(sandbox: Sandbox, { request }: Ending): Promise<StoryRecord> {
  const { fullName } = sandbox.repository;
  const repo = sandbox.hub.repository(fullName);
  const offers = [...repo.issues.values()].filter(
    ({ state, pull }) => state === 'open' && pull?.headRef === `foreman/${request}/work`,
  );
  const events = await readJournal(sandbox.hub, fullName, request);
  return {
    events,
    clashes: await findClashes(repo.git.dir, events),
    calls: sandbox.model?.requests ?? null,
    failedJobs: failedJobs(sandbox.runner)
      .map((job) => job.name)
      .filter((name) => !name.endsWith('/ verify')),
    offered: offers.length === 1 && offers[0]?.pull?.baseRef === repo.defaultBranch,
  };
}

const happeningLine = ({ label, seen }: Happening): string =>
  `${seen === null ? 'not known' : seen ? 'seen     ' : 'NOT SEEN '}  ${label}`;

function endLine({ kind, view }: Ending, { whole, ended }: { whole: boolean; ended: boolean }): string {
  const seconds = `${view.seconds.toFixed(0)} s`;
  if (kind === 'timeout') return `The time was up after ${seconds}.`;
  if (whole) return `All of it in ${seconds}.`;
  return ended
    ? `The request is done after ${seconds}; not everything was seen.`
    : `Nothing moves any more after ${seconds}, and the request is not done.`;
}
