import type { Model, Move } from '../model.ts';
import type { Node } from '../node.ts';

/** An actor that wants to write, and what becomes of it. */
export interface Writer {
  readonly who: string;
  readonly proposal: number;
  /** The node when the answer came: written, and this is the journal now. */
  readonly written: (node: Node) => Node;
  /** The journal has another head: the actor reads it and decides again. */
  readonly stale: (node: Node) => Node;
  /** No answer came. */
  readonly unknown: (node: Node) => Node;
  readonly crashed: (node: Node) => Node;
}

/** One append to the journal with everything that may become of it: written, stale, lost before or after, late, or the writer killed. */
export function* appendMoves(model: Model, node: Node, writer: Writer): Generator<Move> {
  const { rules, journal } = model;
  const { who, proposal } = writer;
  const fits = !rules.expectsHead || journal.proposedOn(proposal) === node.journal;
  const after = fits ? { ...node, journal: journal.append(node.journal, proposal) } : node;
  if (fits) yield { to: writer.written(after), what: `${who} writes`, kind: 'step' };
  else yield { to: writer.stale(node), what: `${who} finds the journal moved`, kind: 'step' };
  if (node.lost > 0) {
    const spent = { lost: node.lost - 1 };
    const before = { ...node, ...spent };
    yield { to: writer.unknown(before), what: `${who} writes nothing and hears nothing`, kind: 'fault' };
    if (fits)
      yield {
        to: writer.unknown({ ...after, ...spent }),
        what: `${who} writes and hears nothing`,
        kind: 'fault',
      };
    if (fits && node.slow === 0)
      yield {
        to: writer.unknown({ ...before, slow: proposal }),
        what: `${who} gives up a slow write`,
        kind: 'fault',
      };
  }
  if (node.crashes > 0) {
    const spent = { crashes: node.crashes - 1 };
    yield {
      to: writer.crashed({ ...node, ...spent }),
      what: `${who} is killed before writing`,
      kind: 'fault',
    };
    if (fits)
      yield {
        to: writer.crashed({ ...after, ...spent }),
        what: `${who} is killed after writing`,
        kind: 'fault',
      };
  }
}

/** A write that its sender gave up arrives: refused where the journal moved, written where it did not. */
export function* slowMoves({ rules, journal }: Model, node: Node): Generator<Move> {
  if (node.slow === 0) return;
  const fits = !rules.expectsHead || journal.proposedOn(node.slow) === node.journal;
  const arrived = { ...node, slow: 0 };
  if (!fits) yield { to: arrived, what: 'a slow write arrives and is refused', kind: 'step' };
  else {
    const to = { ...arrived, journal: journal.append(node.journal, node.slow) };
    yield { to, what: 'a slow write arrives and counts', kind: 'step' };
  }
}
