import { atMost, round, type Section } from '../report/section.ts';
import { layeredGraph } from './layered-graph.ts';
import { lowerBound } from './lower-bound.ts';
import { simulate } from './simulate.ts';

const GRAPHS = 200;
const WIDTHS = [2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
const BAR = 1.15;

interface Played {
  readonly seed: number;
  readonly width: number;
  readonly ratio: number;
  readonly tasks: number;
  readonly batches: number;
}

/** How near the order of grants and landings comes to the best that any order could reach. */
export async function measureMakespan(): Promise<Section> {
  const played = Array.from({ length: GRAPHS }, (_, at) => play(at + 1, WIDTHS[at % WIDTHS.length] ?? 2));
  const mean = meanOf(played.map((one) => one.ratio));
  const worst = played.reduce((most, one) => (one.ratio > most.ratio ? one : most));
  const tasks = played.reduce((sum, one) => sum + one.tasks, 0);
  const batches = played.reduce((sum, one) => sum + one.batches, 0);
  return {
    name: 'Makespan',
    rows: [
      {
        what: 'makespan over its lower bound, mean',
        value: round(mean, 3),
        bar: String(BAR),
        verdict: atMost(mean, BAR),
        why: `${GRAPHS} seeded layered graphs, ${tasks} tasks; ${round(batches / tasks)} further verifications a task, since candidates were built on a head that moved meanwhile`,
      },
      {
        what: 'the same, worst',
        value: round(worst.ratio, 3),
        bar: 'none',
        verdict: 'shown',
        why: `seed ${worst.seed}, width ${worst.width}, ${worst.tasks} tasks, ${worst.batches} batches`,
      },
    ],
    details: [
      {
        title: 'By width of the graph',
        head: ['Width', 'Graphs', 'Mean', 'Worst', 'Further verifications a task'],
        lines: WIDTHS.map((width) =>
          lineOf(
            width,
            played.filter((one) => one.width === width),
          ),
        ),
      },
    ],
  };
}

function play(seed: number, width: number): Played {
  const graph = layeredGraph(seed, width);
  const { makespan, tasks, batches } = simulate(graph);
  return { seed, width, ratio: makespan / lowerBound(graph), tasks, batches };
}

function lineOf(width: number, played: readonly Played[]): readonly string[] {
  const ratios = played.map((one) => one.ratio);
  const batches = played.reduce((sum, one) => sum + one.batches, 0);
  const tasks = played.reduce((sum, one) => sum + one.tasks, 0);
  return [
    width,
    played.length,
    round(meanOf(ratios), 3),
    round(Math.max(...ratios), 3),
    round(batches / tasks),
  ].map(String);
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
