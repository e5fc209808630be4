import { isDone } from '../../../src/domain/request-state.ts';
import { somethingToGrant } from '../../../src/flow/decide-grants.ts';
import type { RunEnd } from '../../../src/flow/decide-release.ts';
import { NONCE } from '../first-state.ts';
import { dispatched } from '../model.ts';
import type { Model, Move } from '../model.ts';
import { IDLE_PERSON, PERSON } from '../node.ts';
import type { Node } from '../node.ts';
import { isApproved, reviewsIn } from '../reviews.ts';
import { isOver } from '../run-over.ts';
import { appendMoves } from './append-moves.ts';

/** The scheduled sweep, where it would find something: grants of runs that are over, an end that is missing, a branch, a wake-up. */
export function* sweepMoves(model: Model, node: Node): Generator<Move> {
  const { sweep } = node;
  if (sweep.phase === PERSON.read) yield* decide(model, node);
  else if (sweep.phase === PERSON.unknown && !model.rules.decidesAgain) yield writeAgain(model, node);
  else if (sweep.phase === PERSON.unknown || findsSomething(model, node))
    yield { to: look(node), what: 'the sweep looks', kind: 'sweep' };
}

/** The sweep that looks now, and which runs it finds over. */
function look(node: Node): Node {
  const word = node.runs.reduce((bits, _run, place) => bits + (isOver(node, place) ? 2 ** place : 0), 0);
  return { ...node, sweep: { phase: PERSON.read, word, state: node.journal, proposal: 0 } };
}

function findsSomething(model: Model, node: Node): boolean {
  const state = model.journal.stateAt(node.journal);
  const quiet = isQuiet(node);
  if (isApproved(model, state, node)) return true;
  if (state.live.some(({ run }) => isOver(node, run.id - 1))) return true;
  if (state.phase === 'running' && state.live.length === 0 && state.tasks.every(isDone)) return true;
  return quiet && (node.work !== model.journal.workAt(node.journal) || somethingToGrant(state, model.pools));
}

/** No run and no leg is under way, and none was dispatched. */
const isQuiet = (node: Node): boolean =>
  node.pending === 0 && node.runs.every((_run, place) => isOver(node, place));

function* decide(model: Model, node: Node): Generator<Move> {
  const { rules, journal } = model;
  const { state: read, word } = node.sweep;
  const proposal = journal.propose(read, `sweep ${word} ${node.approved.join()}`, (state) => {
    const over = node.runs.flatMap((_run, place) => (isBit(word, place) ? [place + 1] : []));
    const ends = new Map<number, RunEnd>(over.map((run) => [run, 'ended']));
    const run = { id: 0, attempt: 1 };
    const reviews = model.world.reviews ? { reviews: reviewsIn(model, state, node) } : {};
    const { events } = rules.sweep(state, { ends, nonceOf: () => NONCE }, { run, finish: NONCE, ...reviews });
    return { events, run, truth: { green: false, ...reviews } };
  });
  if (proposal === 0)
    return yield { to: show(model, node), what: 'the sweep shows and wakes', kind: 'sweep' };
  for (const move of appendMoves(model, node, {
    who: 'the sweep',
    proposal,
    written: idle,
    stale: look,
    unknown: (now) => ({ ...now, sweep: { phase: PERSON.unknown, word: 0, state: 0, proposal } }),
    crashed: idle,
  }))
    yield move.kind === 'step' ? { ...move, kind: 'sweep' } : move;
}

const isBit = (word: number, place: number): boolean => Math.floor(word / 2 ** place) % 2 === 1;

const idle = (node: Node): Node => ({ ...node, sweep: IDLE_PERSON });

/** What it read is shown: the branch moves from where it stands, and if nobody is at work the next run is started. */
function show({ journal, commits, pools }: Model, node: Node): Node {
  const target = journal.workAt(node.sweep.state);
  const behind = commits.leadsTo(node.work, target);
  const wakes = isQuiet(node) && somethingToGrant(journal.stateAt(node.sweep.state), pools);
  return { ...idle(node), work: behind ? target : node.work, ...(wakes ? dispatched(node) : {}) };
}

function writeAgain(model: Model, node: Node): Move {
  const journal = model.journal.append(node.journal, node.sweep.proposal);
  return { to: idle({ ...node, journal }), what: 'the sweep writes the same again', kind: 'sweep' };
}
