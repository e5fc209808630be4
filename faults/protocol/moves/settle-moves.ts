import { somethingToGrant } from '../../../src/flow/decide-grants.ts';
import { foresee } from '../../../src/flow/replay.ts';
import type { RequestState } from '../../../src/domain/request-state.ts';
import { WOKEN_AT } from '../fields.ts';
import { NONCE } from '../first-state.ts';
import type { Proposal } from '../journal.ts';
import { legEnd } from '../leg-end.ts';
import { dispatched } from '../model.ts';
import type { Model, Move } from '../model.ts';
import { LEG, REPORT } from '../node.ts';
import type { Leg, Node } from '../node.ts';
import { appendMoves } from './append-moves.ts';
import { withLeg } from './leg-moves.ts';
import type { At } from './leg-moves.ts';
import { checkpointOf, reviewsIn } from '../reviews.ts';
import { showMoves } from './show-moves.ts';

/** The last job of a leg: read, decide, append, move the branch, wake the next run; killed anywhere, and started again. */
export function* settleMoves(model: Model, at: At): Generator<Move> {
  const { node, leg } = at;
  switch (leg.phase) {
    case LEG.reported:
      return yield { to: withLeg(at, readNow(node)), what: 'a settle reads', kind: 'step' };
    case LEG.settling:
      return yield* decide(model, at);
    case LEG.unknown:
      return yield readAgain(model, at);
    case LEG.showing:
      return yield* showMoves(model, at);
    case LEG.waking:
      return yield* wakeMoves(model, at);
    case LEG.crashed:
      return yield {
        to: withLeg(at, readNow(node)),
        what: 'a killed settle is started again',
        kind: 'repair',
      };
    default:
      if (node.reruns > 0) {
        const also = { reruns: node.reruns - 1 };
        yield { to: withLeg(at, { phase: LEG.reported }, also), what: 'a settle runs again', kind: 'fault' };
      }
  }
}

/** A second after every wake-up of the model, and an hour. */
const SOON = Date.parse(WOKEN_AT) + 1000;
const LATE = Date.parse(WOKEN_AT) + 3_600_000;

const readNow = ({ journal, work }: Node): Partial<Leg> => ({
  phase: LEG.settling,
  state: journal,
  seen: work,
  look: 0,
  proposal: 0,
});

/** Where another leg has started a run, that is fresh; or so old that it is taken for lost, which is a doubled dispatch. */
function* decide(model: Model, at: At): Generator<Move> {
  const { node, leg } = at;
  if (node.doubles > 0 && model.journal.stateAt(leg.state).wake !== null)
    yield* decideAt(model, { ...at, node: { ...node, doubles: node.doubles - 1 } }, LATE);
  yield* decideAt(model, at, SOON);
}

function* decideAt(model: Model, at: At, now: number): Generator<Move> {
  const { leg } = at;
  const proposal = proposalOf(model, at, now);
  if (proposal === 0) {
    const next = { phase: LEG.showing, look: leg.state };
    return yield { to: withLeg(at, next), what: 'a settle finds its term settled', kind: 'step' };
  }
  yield* appendMoves(model, at.node, {
    who: 'a settle',
    proposal,
    written: (node) =>
      withLeg({ ...at, node }, { phase: LEG.showing, state: node.journal, look: node.journal }),
    stale: (node) => withLeg({ ...at, node }, readNow(node)),
    unknown: (node) => withLeg({ ...at, node }, { phase: LEG.unknown, proposal }),
    crashed: (node) => withLeg({ ...at, node }, { phase: LEG.crashed, state: 0, seen: 0 }),
  });
}

function proposalOf(model: Model, { leg, node }: At, now: number): number {
  const { journal, rules, grantAt, commits, pools, world } = model;
  const key = `settle ${leg.grant} ${leg.run} ${leg.report} ${leg.commit} ${leg.behind} ${now} ${node.approved.join()}`;
  return journal.propose(leg.state, key, (state): Proposal => {
    const run = { id: leg.run + 1, attempt: 1 };
    const reviews = world.reviews ? { reviews: reviewsIn(model, state, node) } : {};
    const review = reviews.reviews && {
      review: { checkpoint: checkpointOf(model, leg.grant), said: reviews.reviews },
    };
    const end = legEnd({ grant: grantAt(leg.grant), run: run.id, leg, commits, ...review });
    const { events } = rules.settle(state, end);
    const finished = events.length === 0 ? [] : finish(rules.finish, foresee(state, events, run));
    const told = [...events, ...finished];
    const after = rules.foresee(state, told, run);
    const woken = told.length === 0 ? [] : rules.wake(after, pools, { term: end.order.grant.term, now });
    return { events: [...told, ...woken], run, truth: { green: leg.report === REPORT.green, ...reviews } };
  });
}

const finish = (decide: Model['rules']['finish'], after: RequestState) => decide(after, NONCE).events;

function readAgain(model: Model, at: At): Move {
  const { node, leg } = at;
  if (model.rules.decidesAgain)
    return { to: withLeg(at, readNow(node)), what: 'a settle reads what became of its write', kind: 'step' };
  const journal = model.journal.append(node.journal, leg.proposal);
  const shown = { phase: LEG.showing, state: journal, look: journal, proposal: 0 };
  return { to: withLeg(at, shown, { journal }), what: 'a settle writes the same again', kind: 'step' };
}

/** The next run is dispatched if it would find something; a lost answer dispatches it twice. */
function* wakeMoves({ journal, rules, pools, grantAt }: Model, at: At): Generator<Move> {
  const { node, leg } = at;
  const state = journal.stateAt(leg.state);
  const { term } = grantAt(leg.grant);
  const others = state.wake?.term !== term && rules.isAwake(state, SOON);
  const finds = somethingToGrant(state, pools) && !others;
  const done = { phase: LEG.done, state: 0, look: 0, seen: 0, proposal: 0 };
  if (!finds) return yield { to: withLeg(at, done), what: 'a leg ends', kind: 'step' };
  yield { to: withLeg(at, done, dispatched(node)), what: 'a leg wakes the next run', kind: 'step' };
  if (node.lost > 0) {
    const also = { ...dispatched(node, 2), lost: node.lost - 1 };
    yield { to: withLeg(at, done, also), what: 'a leg wakes the next run twice', kind: 'fault' };
  }
  if (node.crashes > 0) {
    const to = withLeg(at, { ...done, phase: LEG.crashed }, { crashes: node.crashes - 1 });
    yield { to, what: 'a settle is killed before waking', kind: 'fault' };
  }
}
