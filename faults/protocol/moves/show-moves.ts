import { must } from '../invariants.ts';
import type { Model, Move } from '../model.ts';
import { LEG } from '../node.ts';
import type { Node } from '../node.ts';
import { withLeg } from './leg-moves.ts';
import type { At } from './leg-moves.ts';

/** The work branch is moved to where the journal says it is, from where it was seen; overtaken, the settle looks again. */
export function* showMoves(model: Model, at: At): Generator<Move> {
  const { journal, commits, rules } = model;
  const { node, leg } = at;
  const target = journal.workAt(leg.look);
  if (leg.seen === target)
    return yield { to: withLeg(at, woken), what: 'the work branch is right', kind: 'step' };
  const behind = commits.leadsTo(leg.seen, target);
  const fits = !rules.expectsWork || node.work === leg.seen;
  if (!fits || (!behind && rules.expectsWork)) {
    const again = withLeg(at, { look: node.journal, seen: node.work });
    return yield { to: again, what: 'a settle is overtaken and looks again', kind: 'step' };
  }
  checkMove(model, node, target);
  const moved = { work: target };
  yield { to: withLeg(at, woken, moved), what: 'the work branch moves', kind: 'step' };
  if (node.lost > 0) {
    const lost = { lost: node.lost - 1 };
    const again = { look: node.journal, seen: target };
    yield {
      to: withLeg(at, again, { ...moved, ...lost }),
      what: 'the answer to a move is lost',
      kind: 'fault',
    };
  }
  if (node.crashes === 0) return;
  const spent = { crashes: node.crashes - 1 };
  yield { to: withLeg(at, dead, spent), what: 'a settle is killed before the move', kind: 'fault' };
  yield {
    to: withLeg(at, dead, { ...moved, ...spent }),
    what: 'a settle is killed after the move',
    kind: 'fault',
  };
}

const woken = { phase: LEG.waking, look: 0, seen: 0 };
const dead = { phase: LEG.crashed, state: 0, look: 0, seen: 0 };

function checkMove({ commits, journal }: Model, node: Node, target: number): void {
  must(commits.leadsTo(node.work, target), 'work-moves-forward', `from ${node.work} to ${target}`);
  const landed = commits.leadsTo(target, journal.workAt(node.journal));
  must(landed, 'work-moves-forward', `${target} has not landed`);
}
