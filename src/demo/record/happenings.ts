import { readUnseen } from './read-unseen.ts';
import { eventsOf, landedAt, legsOf, type StoryRecord } from './story-record.ts';
import { breakEachOther, hasDiamond, sameTypeAtOnce, startTooEarly } from './shapes.ts';

/** One thing that the story is told for; `null` where the records cannot tell. */
export interface Happening {
  readonly label: string;
  readonly seen: boolean | null;
}

/** Every happening of the story, each found in the journal, the model's requests, or the pull requests. */
export function happeningsOf(record: StoryRecord): readonly Happening[] {
  return [
    {
      label: 'The request became at least six tasks of three worker types, with a diamond',
      seen: planned(record),
    },
    { label: 'Two workers of one type ran at once', seen: sameTypeAtOnce(record) },
    { label: 'Nothing started before what it waits for had landed', seen: !startTooEarly(record) },
    { label: 'A delivery failed verification and passed on the retry', seen: redThenLanded(record) },
    {
      label: 'Two tasks, green alone, broke each other, and one was made anew',
      seen: breakEachOther(record),
    },
    { label: 'A worker asked, a person answered, and it went on', seen: askedThenLanded(record) },
    {
      label: 'An answer left its boundary and was refused, and the next one landed',
      seen: refusedThenLanded(record),
    },
    { label: 'Each delivery of files was compared with its contract by an audit', seen: audited(record) },
    { label: 'A worker read a file that its prompt does not hold', seen: readUnseen(record.calls) },
    { label: 'Every task landed, and one pull request waits for a person', seen: finished(record) },
    { label: 'No job failed but verifications', seen: record.failedJobs.length === 0 },
  ];
}

function planned(record: StoryRecord): boolean {
  const tasks = eventsOf(record, 'planned').at(-1)?.tasks ?? [];
  return tasks.length >= 6 && new Set(tasks.map((task) => task.worker)).size >= 3 && hasDiamond(tasks);
}

const redThenLanded = (record: StoryRecord): boolean =>
  workEnds(record).some(({ task, end }) => end.outcome === 'red' && landsAfter(record, task, end.place));

const refusedThenLanded = (record: StoryRecord): boolean =>
  workEnds(record).some(
    ({ task, end }) => end.reason === 'outside-boundary' && landsAfter(record, task, end.place),
  );

const askedThenLanded = (record: StoryRecord): boolean =>
  eventsOf(record, 'asked').some(({ task, why, place }) => {
    const answer = eventsOf(record, 'answered').find((one) => one.task === task && one.place > place);
    return (
      why === 'question' && task !== null && answer !== undefined && landsAfter(record, task, answer.place)
    );
  });

const audited = (record: StoryRecord): boolean =>
  workEnds(record).every(
    ({ end }) => end.outcome === 'refused' || end.delivery !== 'files' || end.audit?.outcome === 'judged',
  );

const finished = (record: StoryRecord): boolean =>
  record.offered && eventsOf(record, 'finished').some((event) => event.outcome === 'done');

const workEnds = (record: StoryRecord) =>
  legsOf(record).flatMap(({ kind, tasks, settled }) =>
    kind === 'work' && settled !== null ? tasks.map((task) => ({ task, end: settled })) : [],
  );

function landsAfter(record: StoryRecord, task: string, place: number): boolean {
  const landed = landedAt(record, task);
  return landed > place && landed < Infinity;
}
