import { atMost, round, type Row, type Section } from '../report/section.ts';
import { medianOf } from '../report/median.ts';
import { acknowledge, type Acknowledged } from './acknowledge.ts';
import { runNode } from './run-node.ts';
import { startScene, type Scene } from './scene.ts';
import { unaddressedRows } from './unaddressed.ts';

const PAIRS = 25;
const RATIO_BAR = 0.4;
const ROUND_TRIPS_BAR = 2;

interface Pair {
  readonly ours: Acknowledged;
  readonly theirs: Acknowledged;
}

/** From a comment to the reaction that people see, beside a replay of what a neighbour does; and comments that are for nobody. */
export async function measureAcknowledgement(): Promise<Section> {
  const scene = await startScene();
  try {
    await pairOf(scene, 0);
    const pairs: Pair[] = [];
    for (let at = 0; at < PAIRS; at += 1) pairs.push(await pairOf(scene, at));
    const floor: number[] = [];
    for (let at = 0; at < 9; at += 1) floor.push((await runNode(['-e', ''], {})).milliseconds);
    const rows = [ratioRow(pairs, medianOf(floor)), tripsRow(pairs), ...(await unaddressedRows(scene))];
    return { name: 'From a comment to its acknowledgement', rows };
  } finally {
    await scene.close();
  }
}

/** Who goes first takes turns, so that neither has the warmer machine. */
async function pairOf(scene: Scene, at: number): Promise<Pair> {
  if (at % 2 === 0)
    return { ours: await acknowledge(scene, 'foreman'), theirs: await acknowledge(scene, 'neighbour') };
  const theirs = await acknowledge(scene, 'neighbour');
  return { theirs, ours: await acknowledge(scene, 'foreman') };
}

function ratioRow(pairs: readonly Pair[], floor: number): Row {
  const ratio = medianOf(pairs.map(({ ours, theirs }) => ours.milliseconds / theirs.milliseconds));
  const ours = medianOf(pairs.map((pair) => pair.ours.milliseconds));
  const theirs = medianOf(pairs.map((pair) => pair.theirs.milliseconds));
  const start = round(floor / theirs);
  const without = round((ours - floor) / (theirs - floor));
  return {
    what: 'time to the reaction, of that of seven serial requests from unbundled code',
    value: round(ratio),
    bar: String(RATIO_BAR),
    verdict: atMost(ratio, RATIO_BAR),
    why: `median of ${PAIRS} pairs that take turns; an empty Node process alone is ${start} of the neighbour, so without the start of Node the ratio is ${without}; of our own, most is Node’s HTTP client: loading it, connecting, two requests`,
    time: `${round(ours, 0)} ms, neighbour ${round(theirs, 0)} ms, empty Node ${round(floor, 0)} ms`,
  };
}

function tripsRow(pairs: readonly Pair[]): Row {
  const trips = Math.max(...pairs.map(({ ours }) => ours.requests));
  const theirs = Math.max(...pairs.map((pair) => pair.theirs.requests));
  return {
    what: 'serial round trips up to the reaction',
    value: String(trips),
    bar: String(ROUND_TRIPS_BAR),
    verdict: atMost(trips, ROUND_TRIPS_BAR),
    why: `counted at the hub: who may command, then the reaction; the neighbour ${theirs}`,
  };
}
