import type { Checker, Evidence } from './checker.ts';
import { eventsOf, mandateIn } from './tools.ts';

const PER_MANDATE = 2;

/** 7. The model is paid for attempts, and for what was lost; never for what is stored. */
export const conversationsPaid: Checker = {
  name: 'conversations',
  promise:
    'at most two conversations per mandate and those that were lost; a stored answer is never bought again',
  check: (evidence) => [...tooMany(evidence), ...boughtAgain(evidence)],
};

function tooMany(evidence: Evidence): readonly string[] {
  const { conversations, jobs, struck } = evidence;
  // An audit or a lookup is asked for with a delivery, so that its conversations bound it; and a job that was lost loses both.
  const abouts = [...new Set(conversations.map(({ about }) => about))].filter(
    (about) => !/^(audit|lookup) /.test(about),
  );
  return abouts.flatMap((about) => {
    const held = conversations.filter((one) => one.about === about);
    const lostJobs = jobs.filter(
      (job) => job.result !== 'success' && actorOf(job) && held.some((one) => one.actor === actorOf(job)),
    );
    const lostCalls = struck.filter(
      ({ call, actor }) => call === 'ask the model' && held.some((one) => one.actor === actor),
    );
    const lostLegs = eventsOf(evidence, 'settled').filter(
      ({ tasks, outcome }) =>
        tasks.some((key) => key === about) && /^(lost|unavailable|conflict)$/.test(outcome),
    );
    const released = eventsOf(evidence, 'released').length;
    const most =
      PER_MANDATE * mandatesFor(evidence, about) +
      lostJobs.length +
      lostCalls.length +
      lostLegs.length +
      released;
    return held.length <= most ? [] : [`${held.length} conversations about ${about}, ${most} at most.`];
  });
}

/** The plan that is being carried out, and each word of a person. What more was asked for is planned by the words of its own comment. */
function mandatesFor(evidence: Evidence, about: string): number {
  if (about === 'more') return eventsOf(evidence, 'asked-more').length;
  const words =
    about === 'plan'
      ? eventsOf(evidence, 'answered').filter(({ task }) => task === null)
      : evidence.entries.filter(({ event }) => mandateIn(event) === about);
  return 1 + words.length + takenUpAgain(evidence).length;
}

/** A single task is made anew where what it ended with clashes with the default branch. */
const takenUpAgain = (evidence: Evidence): readonly unknown[] =>
  evidence.state?.mode === 'single' ? eventsOf(evidence, 'reopened') : [];

const actorOf = ({ run, attempt, name }: { run: number; attempt: number; name: string }): string =>
  `run ${run}.${attempt} ${name}`;

/** The job of one term asks nothing more once its answer was left for the others. */
function boughtAgain({ conversations, jobs }: Evidence): readonly string[] {
  const stored = jobs.filter(
    (job) => job.result === 'success' && job.left !== null && /^(work|plan)\b/.test(job.name),
  );
  return stored.flatMap((job) => {
    const later = conversations.filter(({ actor }) => {
      const [, run, attempt, name] = /^run (\d+)\.(\d+) (.*)$/.exec(actor) ?? [];
      return Number(run) === job.run && name === job.name && Number(attempt) > job.attempt;
    });
    return later.map(
      ({ about }) => `The answer about ${about} was stored by run ${job.run} and asked for again.`,
    );
  });
}
