import type { Model, Move } from '../model.ts';
import { IDLE_RUN, NEW_LEG, RUN, changeAt } from '../node.ts';
import type { Leg, Node } from '../node.ts';
import { dispatched } from '../model.ts';
import { isOver } from '../run-over.ts';
import { appendMoves } from './append-moves.ts';

/** Everything that a run of publish may do or meet: begin, grant, be killed, be started again. */
export function* runMoves(model: Model, node: Node): Generator<Move> {
  const free = node.runs.findIndex((_run, place) => isFree(model, node, place));
  if (node.pending > 0 && free >= 0) {
    const begun = { ...node, pending: node.pending - 1 };
    yield { to: read(begun, free, 0), what: 'a run begins', kind: 'step' };
  }
  if (node.doubles > 0 && node.pending < 2) {
    const to = { ...node, ...dispatched(node), doubles: node.doubles - 1 };
    yield { to, what: 'another run is dispatched', kind: 'fault' };
  }
  for (const [place, run] of node.runs.entries()) {
    if (run.phase === RUN.read) yield* grantMoves(model, node, place);
    if (run.phase === RUN.unknown) yield readAgain(model, node, place);
    if (run.phase === RUN.crashed)
      yield { to: read(node, place, 1), what: 'a killed run is started again', kind: 'repair' };
    if (run.phase === RUN.idle) yield* rerunMoves(model, node, place);
  }
}

/** Nothing of the run that had this place before is under way, and no grant waits for it. */
const isFree = (model: Model, node: Node, place: number): boolean =>
  isOver(node, place) && !model.journal.stateAt(node.journal).live.some((one) => one.run.id === place + 1);

const read = (node: Node, place: number, again: number): Node => ({
  ...node,
  runs: changeAt(node.runs, place, { phase: RUN.read, state: node.journal, proposal: 0, again }),
});

function* grantMoves(model: Model, node: Node, place: number): Generator<Move> {
  const { rules, journal, pools } = model;
  const run = node.runs[place] ?? IDLE_RUN;
  const by = { run: { id: place + 1, attempt: 1 + run.again }, again: run.again === 1 };
  const proposal = journal.propose(run.state, `grant ${place} ${run.again}`, (state) => ({
    events: rules.grants(state, pools, by).events,
    run: by.run,
    truth: { green: false },
  }));
  if (proposal === 0) {
    yield {
      to: ordered(model, node, { place, state: run.state }),
      what: 'a run finds nothing to grant',
      kind: 'step',
    };
    return;
  }
  yield* appendMoves(model, node, {
    who: 'a run',
    proposal,
    written: (after) => ordered(model, after, { place, state: after.journal }),
    stale: (now) => read(now, place, run.again),
    unknown: (now) => ({ ...now, runs: changeAt(now.runs, place, { phase: RUN.unknown, proposal }) }),
    crashed: (now) => ({ ...now, runs: changeAt(now.runs, place, { ...IDLE_RUN, phase: RUN.crashed }) }),
  });
}

function readAgain(model: Model, node: Node, place: number): Move {
  const run = node.runs[place] ?? IDLE_RUN;
  if (model.rules.decidesAgain)
    return { to: read(node, place, run.again), what: 'a run reads what became of its write', kind: 'step' };
  const after = { ...node, journal: model.journal.append(node.journal, run.proposal) };
  const to = ordered(model, after, { place, state: after.journal });
  return { to, what: 'a run writes the same again', kind: 'step' };
}

/** The run's live grants become legs, but for those that run already; a stopped request starts none. */
function ordered(model: Model, node: Node, from: { place: number; state: number }): Node {
  const { place, state: at } = from;
  const state = model.journal.stateAt(at);
  const mine = state.stopped ? [] : state.live.filter((one) => one.run.id === place + 1);
  const legs = mine
    .map(({ grant }): Leg => ({ ...NEW_LEG, grant: model.numberOf(grant), run: place }))
    .filter((leg) => !node.legs.some((other) => other.grant === leg.grant));
  const runs = changeAt(node.runs, place, IDLE_RUN);
  return { ...node, runs, legs: [...node.legs, ...legs] };
}

/**
 * “Re-run all jobs” of a run that has ended: its legs begin anew. A run that holds grants which nobody carries out must be started
 * again by somebody, so there it is a repair.
 */
function* rerunMoves(model: Model, node: Node, place: number): Generator<Move> {
  const mine = node.legs.filter((leg) => leg.run === place);
  if (!isOver(node, place)) return;
  const { live, stopped } = model.journal.stateAt(node.journal);
  const holds = live.some((one) => one.run.id === place + 1);
  const without = { ...node, legs: node.legs.filter((leg) => leg.run !== place) };
  if (holds && mine.length === 0 && !stopped)
    yield { to: read(node, place, 1), what: 'a run whose legs never began is started again', kind: 'repair' };
  else if (node.reruns > 0 && (holds || mine.length > 0))
    yield {
      to: read({ ...without, reruns: node.reruns - 1 }, place, 1),
      what: 'a whole run is started again',
      kind: 'fault',
    };
}
