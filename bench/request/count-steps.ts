import type { HubRequest } from '../../src/sandbox/hub/index.ts';
import type { Played } from './play.ts';

/** What the jobs of one step sent to the hub. */
export interface StepCount {
  readonly step: string;
  jobs: number;
  rest: number;
  graphql: number;
  points: number;
  /** Fetches of `actions/checkout`, which are no requests of ours. */
  git: number;
  readonly routes: Map<string, number>;
  readonly creations: Map<string, number>;
}

const STEPS = ['intake', 'plan', 'publish', 'work', 'checkpoint', 'verify', 'settle'];

/** Requests by step, in the order of the flow: the job whose token was sent tells the step. */
export function countSteps({ requests, jobs }: Pick<Played, 'requests' | 'jobs'>): readonly StepCount[] {
  const counts = new Map(STEPS.map((step) => [step, newCount(step)]));
  const of = (job: string): StepCount => {
    const step = stepOf(job);
    const known = counts.get(step) ?? newCount(step);
    counts.set(step, known);
    return known;
  };
  for (const job of jobs) of(job.name).jobs += 1;
  for (const request of requests) if (request.who.kind === 'job') add(of(request.who.job), request);
  return [...counts.values()];
}

/** `1.2 coding / settle` is a job of the step `settle`. */
export const stepOf = (job: string): string => job.slice(job.lastIndexOf('/') + 1).trim();

/** The sum of a number over all steps. */
export const sumOf = (
  counts: readonly StepCount[],
  field: 'jobs' | 'rest' | 'graphql' | 'points' | 'git',
): number => counts.reduce((sum, count) => sum + count[field], 0);

/** How many things of a kind all steps created. */
export const created = (counts: readonly StepCount[], kinds: readonly string[]): number =>
  counts.reduce(
    (sum, count) => sum + kinds.reduce((all, kind) => all + (count.creations.get(kind) ?? 0), 0),
    0,
  );

function newCount(step: string): StepCount {
  return { step, jobs: 0, rest: 0, graphql: 0, points: 0, git: 0, routes: new Map(), creations: new Map() };
}

function add(count: StepCount, request: HubRequest): void {
  const route = request.route ?? request.path;
  for (const [kind, many] of Object.entries(request.creations)) more(count.creations, kind, many);
  if (route.startsWith('git ')) {
    count.git += 1;
    return;
  }
  const isGraphql = route === 'POST /graphql';
  if (isGraphql) count.graphql += 1;
  else count.rest += 1;
  count.points += request.points;
  more(count.routes, isGraphql ? `GraphQL ${request.operationName ?? '(unnamed)'}` : route, 1);
}

const more = (map: Map<string, number>, key: string, by: number): void => {
  map.set(key, (map.get(key) ?? 0) + by);
};
