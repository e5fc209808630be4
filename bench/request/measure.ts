import { atMost, round, type Detail, type Row, type Section } from '../report/section.ts';
import { created, countSteps, sumOf, type StepCount } from './count-steps.ts';
import { sampleTasks } from './plan.ts';
import { playRequest, type Played } from './play.ts';
import { cacheRows } from './cache-share.ts';
import { jobRows } from './job-rows.ts';

const REQUESTS_BAR = 14;
const CREATIONS_BAR = 3;
/** What GitHub's secondary limit counts as creating content. */
const CONTENT = ['issue', 'comment', 'pull', 'review'];

/** One request of twenty tasks without conflicts, from its command until nothing moves any more. */
export async function measureRequest(): Promise<Section> {
  const played = await playRequest();
  const counts = countSteps(played);
  return {
    name: 'One request of twenty tasks',
    rows: [wholeRow(played), ...requestRows(counts, played), ...jobRows(played), ...cacheRows(played)],
    details: [stepTable(counts), routeTable(counts)],
  };
}

function wholeRow({ pulls, jobs, seconds }: Played): Row {
  const red = jobs.filter((job) => job.conclusion !== 'success');
  const isWhole = pulls.merged === sampleTasks.length && pulls.open === 1 && red.length === 0;
  const names = red.map((job) => `${job.name} (${reasonOf(job.log)})`).slice(0, 3);
  return {
    what: 'tasks landed, last pull request open, no red job',
    value: `${pulls.merged} of ${sampleTasks.length}, ${pulls.open === 1 ? 'yes' : 'no'}, ${red.length} red`,
    bar: `${sampleTasks.length} of ${sampleTasks.length}, yes, 0 red`,
    verdict: isWhole ? 'met' : 'missed',
    why: isWhole ? 'the numbers below are of a whole request' : `red jobs: ${names.join('; ')}`,
    time: `${round(seconds, 0)} s in all`,
  };
}

const reasonOf = (log: readonly string[]): string =>
  (log.find((line) => line.startsWith('##[error]')) ?? '').replace('##[error]', '').slice(0, 120);

function requestRows(counts: readonly StepCount[], { pulls }: Played): Row[] {
  const tasks = sampleTasks.length;
  const [rest, graphql] = [sumOf(counts, 'rest'), sumOf(counts, 'graphql')];
  const perTask = (rest + graphql) / tasks;
  const creations = created(counts, CONTENT) / tasks;
  const worst = [...counts].sort((a, b) => b.rest + b.graphql - (a.rest + a.graphql)).slice(0, 2);
  const most = worst.map((one) => `${one.step} ${round((one.rest + one.graphql) / tasks)}`).join(', ');
  return [
    {
      what: 'GitHub requests per task',
      value: round(perTask),
      bar: `${REQUESTS_BAR}, target 12`,
      verdict: atMost(perTask, REQUESTS_BAR),
      why: `${rest} REST, ${graphql} GraphQL (${sumOf(counts, 'points')} points) for ${tasks} planned and ${pulls.merged} landed tasks; most in ${most}; ${sumOf(counts, 'git')} Git requests of actions/checkout are counted apart`,
    },
    {
      what: 'issues, comments, pull requests and reviews created per task',
      value: round(creations),
      bar: String(CREATIONS_BAR),
      verdict: atMost(creations, CREATIONS_BAR),
      why: CONTENT.map((kind) => `${created(counts, [kind])} ${kind}`).join(', '),
    },
  ];
}

function stepTable(counts: readonly StepCount[]): Detail {
  return {
    title: 'Requests by step, all its jobs together (in a `work` job only the claim has a token)',
    head: ['Step', 'Jobs', 'REST', 'GraphQL', 'Points', 'Requests per job', 'Created', 'Checkout'],
    lines: counts.map((one) => [
      one.step,
      String(one.jobs),
      String(one.rest),
      String(one.graphql),
      String(one.points),
      one.jobs === 0 ? '–' : round((one.rest + one.graphql) / one.jobs),
      [...one.creations].map(([kind, many]) => `${many} ${kind}`).join(', '),
      String(one.git),
    ]),
  };
}

function routeTable(counts: readonly StepCount[]): Detail {
  const lines = counts.flatMap(({ step, routes }) =>
    [...routes].sort((a, b) => b[1] - a[1]).map(([route, many]) => [step, route, String(many)]),
  );
  return { title: 'Requests by step and route', head: ['Step', 'Request', 'Count'], lines };
}
