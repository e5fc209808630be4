import { tipOf } from '../../../src/flow/train.ts';
import { heldBy } from '../../../src/flow/replay/grants.ts';
import type { Kind, Model, Move } from '../model.ts';
import { LEG, REPORT, changeAt } from '../node.ts';
import type { Leg, Node } from '../node.ts';
import { settleMoves } from './settle-moves.ts';

/** A leg at its place among the others. */
export interface At {
  readonly node: Node;
  readonly leg: Leg;
  readonly place: number;
}

/** Everything that a leg may do or meet. */
export function* legMoves(model: Model, node: Node): Generator<Move> {
  for (const [place, leg] of node.legs.entries()) {
    const at = { node, leg, place };
    if (leg.phase === LEG.ordered) yield claim(model, at);
    else if (leg.phase === LEG.working) yield* deliver(model, at);
    else if (leg.phase === LEG.delivered) yield* checkpoint(model, at);
    else if (leg.phase === LEG.verifying) yield* verify(model, at);
    else yield* settleMoves(model, at);
  }
}

/** The node with this leg changed. */
export const withLeg = ({ node, place }: At, change: Partial<Leg>, also: Partial<Node> = {}): Node => ({
  ...node,
  ...also,
  legs: changeAt(node.legs, place, change),
});

const holds = ({ journal, grantAt }: Model, { node, leg }: At): boolean => {
  const { term } = grantAt(leg.grant);
  return journal
    .stateAt(node.journal)
    .live.some((one) => one.grant.term === term && one.run.id === leg.run + 1);
};

/** The grant is read again; a loser does nothing. A batch asks no worker. */
function claim(model: Model, at: At): Move {
  const { stopped } = model.journal.stateAt(at.node.journal);
  const batch = model.grantAt(at.leg.grant).kind === 'batch';
  if (batch)
    return {
      to: withLeg(at, { phase: LEG.delivered, report: REPORT.files }),
      what: 'a batch begins',
      kind: 'step',
    };
  if (holds(model, at) && !stopped)
    return { to: withLeg(at, { phase: LEG.working }), what: 'a worker claims', kind: 'step' };
  return {
    to: withLeg(at, { phase: LEG.reported, report: REPORT.stale }),
    what: 'a worker finds its grant gone',
    kind: 'step',
  };
}

/** The worker’s answer, as it may be; where none comes the conversation is lost. */
function* deliver({ world }: Model, at: At): Generator<Move> {
  yield {
    to: withLeg(at, { phase: LEG.delivered, report: REPORT.files }),
    what: 'a worker delivers',
    kind: 'step',
  };
  if (world.endings.includes('refused')) yield reported(at, REPORT.refused, 'a delivery is refused');
  if (world.endings.includes('question')) yield reported(at, REPORT.question, 'a worker asks');
  if (at.node.losses > 0) yield lost(at, REPORT.unavailable, 'a conversation is lost');
}

/** The candidate is built at the end of the train, or of a larger batch on the head; both as they stand now. */
function* checkpoint(model: Model, at: At): Generator<Move> {
  if (!holds(model, at)) return yield reported(at, REPORT.stale, 'a delivery of an old term is dropped');
  const grant = model.grantAt(at.leg.grant);
  const { node } = at;
  const tip = heldBy(grant).length > 1 ? { commit: node.work, behind: 0 } : trainEnd(model, at, grant.term);
  const behind = tip.commit !== node.work;
  const what = behind ? 'a candidate is built behind another' : 'a candidate is built on the head';
  yield { to: withLeg(at, built(model, at, tip)), what, kind: 'step' };
  if (!model.world.endings.includes('conflict')) return;
  if (behind) {
    const to = withLeg(at, built(model, at, { commit: node.work, behind: 0 }));
    yield { to, what: 'a candidate cannot be merged behind another', kind: 'step' };
  }
  yield reported(at, REPORT.conflict, 'a checkpoint cannot be merged');
}

interface Tip {
  readonly commit: number;
  readonly behind: number;
}

function trainEnd(model: Model, { node }: At, own: number): Tip {
  const { commits, journal, grantAt } = model;
  const shown = node.legs
    .filter((leg) => leg.commit > 0)
    .map((leg) => ({
      term: grantAt(leg.grant).term,
      oid: commits.oidOf(leg.commit),
      base: commits.oidOf(commits.baseOf(leg.commit)),
    }));
  const tip = tipOf(journal.stateAt(node.journal), commits.oidOf(node.work), { shown, own });
  return { commit: commits.numberOf(tip.oid), behind: tip.behind ?? 0 };
}

const built = ({ commits }: Model, { leg }: At, { commit, behind }: Tip): Partial<Leg> => ({
  phase: LEG.verifying,
  report: REPORT.candidate,
  commit: commits.candidate(commit, leg.grant),
  behind,
});

/** The verdict is the adversary’s, once for each commit: a leg that has one keeps it. */
function* verify({ world, grantAt }: Model, at: At): Generator<Move> {
  yield reported(at, REPORT.green, 'verify passes');
  // What a batch holds was audited when it was delivered.
  if (world.endings.includes('objected') && grantAt(at.leg.grant).kind === 'work')
    yield reported(at, REPORT.objected, 'verify passes, and an audit objects');
  if (world.endings.includes('red')) yield reported(at, REPORT.red, 'verify fails');
  if (at.node.losses > 0) yield lost(at, REPORT.unsaid, 'verify is lost');
}

function reported(at: At, report: number, what: string): Move {
  return { to: withLeg(at, { phase: LEG.reported, report }), what, kind: 'step' };
}

function lost(at: At, report: number, what: string): Move {
  const kind: Kind = 'fault';
  return { to: withLeg(at, { phase: LEG.reported, report }, { losses: at.node.losses - 1 }), what, kind };
}
