import type { Leg, Node, Person, Run } from './node.ts';

const UNIT = 2 ** 16;

/** A node as a short text: two units for a number that may grow large, one for the rest. */
export function encodeNode(node: Node): string {
  const out: number[] = [];
  wide(out, node.journal, node.slow);
  small(out, node.work, node.pending, node.heard);
  small(out, node.crashes, node.lost, node.doubles, node.losses, node.reruns, node.words);
  small(out, node.runs.length, node.persons.length, node.approved.length);
  for (const run of node.runs) {
    small(out, run.phase, run.again);
    wide(out, run.state, run.proposal);
  }
  for (const person of node.persons) {
    small(out, person.phase, person.word);
    wide(out, person.state, person.proposal);
  }
  small(out, node.sweep.phase, node.sweep.word);
  wide(out, node.sweep.state, node.sweep.proposal);
  small(out, ...node.approved);
  for (const leg of node.legs) {
    small(out, leg.grant, leg.run, leg.phase, leg.report, leg.commit, leg.behind, leg.seen);
    wide(out, leg.state, leg.look, leg.proposal);
  }
  return String.fromCharCode(...out);
}

/** The node that a text tells. */
export function decodeNode(text: string): Node {
  let at = 0;
  const one = (): number => text.charCodeAt(at++);
  const two = (): number => one() * UNIT + one();
  const [journal, slow] = [two(), two()];
  const [work, pending, heard] = [one(), one(), one()];
  const [crashes, lost, doubles, losses, reruns, words] = [one(), one(), one(), one(), one(), one()];
  const [runCount, personCount, approvedCount] = [one(), one(), one()];
  const approved: number[] = [];
  const runs: Run[] = [];
  const persons: Person[] = [];
  const legs: Leg[] = [];
  while (runs.length < runCount) runs.push({ phase: one(), again: one(), state: two(), proposal: two() });
  while (persons.length < personCount)
    persons.push({ phase: one(), word: one(), state: two(), proposal: two() });
  const sweep = { phase: one(), word: one(), state: two(), proposal: two() };
  while (approved.length < approvedCount) approved.push(one());
  while (at < text.length) {
    const [grant, run, phase, report, commit, behind, seen] = [
      one(),
      one(),
      one(),
      one(),
      one(),
      one(),
      one(),
    ];
    legs.push({
      grant,
      run,
      phase,
      report,
      commit,
      behind,
      seen,
      state: two(),
      look: two(),
      proposal: two(),
    });
  }
  const budgets = { crashes, lost, doubles, losses, reruns, words };
  return { journal, slow, work, pending, heard, ...budgets, approved, runs, persons, sweep, legs };
}

function small(out: number[], ...values: readonly number[]): void {
  for (const value of values) {
    if (value < 0 || value >= UNIT) throw new Error(`The model cannot write ${value} into one unit.`);
    out.push(value);
  }
}

function wide(out: number[], ...values: readonly number[]): void {
  for (const value of values) small(out, Math.floor(value / UNIT), value % UNIT);
}
