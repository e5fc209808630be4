import type { Model, Move } from './model.ts';
import { LEG, REPORT } from './node.ts';
import type { Leg, Node } from './node.ts';
import { slowMoves } from './moves/append-moves.ts';
import { legMoves } from './moves/leg-moves.ts';
import { personMoves } from './moves/person-moves.ts';
import { sweepMoves } from './moves/sweep-moves.ts';
import { reviewMoves } from './reviews.ts';
import { runMoves } from './moves/run-moves.ts';

/** Every step that can be taken in a state of the whole. */
export function* movesOf(model: Model, node: Node): Generator<Move> {
  yield* runMoves(model, node);
  yield* legMoves(model, node);
  yield* personMoves(model, node);
  yield* reviewMoves(model, node);
  yield* sweepMoves(model, node);
  yield* slowMoves(model, node);
}

/**
 * The node without what can no longer decide anything: a leg that has ended and cannot run again, and the report of a leg whose term is
 * settled, since settle looks for the term first.
 */
export function canonical(model: Model, node: Node): Node {
  const gone = node.reruns === 0;
  const { live } = model.journal.stateAt(node.journal);
  const isLive = (leg: Leg): boolean =>
    live.some(({ grant }) => grant.term === model.grantAt(leg.grant).term);
  const legs = node.legs
    .filter((leg) => leg.phase !== LEG.done || !gone)
    .map((leg) => (model.rules.oldReportsCount || isLive(leg) ? leg : forgotten(leg)))
    .toSorted((a, b) => model.grantAt(a.grant).term - model.grantAt(b.grant).term);
  return { ...node, heard: node.doubles > 0 ? node.heard : 0, legs };
}

/** A settle that read the journal before its term was settled still appends in vain: until it reads again, it keeps its report. */
const forgotten = (leg: Leg): Leg =>
  leg.phase === LEG.settling || leg.phase === LEG.unknown || leg.phase < LEG.reported
    ? leg
    : { ...leg, report: REPORT.none, commit: 0, behind: 0 };
