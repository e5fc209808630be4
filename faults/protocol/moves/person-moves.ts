import { hashText } from '../../../src/domain/hash.ts';
import { isDone } from '../../../src/domain/request-state.ts';
import type { RequestState } from '../../../src/domain/request-state.ts';
import type { Word } from '../../../src/flow/decide-word.ts';
import type { Decision } from '../../../src/flow/decision.ts';
import { FIRST_ISSUE } from '../first-state.ts';
import { dispatched } from '../model.ts';
import type { Model, Move } from '../model.ts';
import { IDLE_PERSON, PERSON, changeAt } from '../node.ts';
import type { Node } from '../node.ts';
import { appendMoves } from './append-moves.ts';

/** Words of people, each heard by a run of intake; an event may come twice. */
export function* personMoves(model: Model, node: Node): Generator<Move> {
  for (const [place, person] of node.persons.entries()) {
    if (person.phase === PERSON.idle) yield* speak(model, node, place);
    if (person.phase === PERSON.read) yield* hear(model, node, place);
    if (person.phase === PERSON.unknown) yield readAgain(model, node, place);
    if (person.phase === PERSON.crashed)
      yield { to: read(node, place, person.word), what: 'a killed intake is started again', kind: 'repair' };
  }
}

const KINDS = ['answer', 'stop', 'resume', 'skip'] as const;
type Said = (typeof KINDS)[number];
const MOST_TASKS = 8;
const MOST_WORDS = 8;

/** A word as one number: its kind, the place of its task, the number of its comment. */
const wordOf = (said: Said, task: number, comment: number): number =>
  1 + (KINDS.indexOf(said) * MOST_TASKS + task) * MOST_WORDS + comment;

function* speak(model: Model, node: Node, place: number): Generator<Move> {
  if (node.words > 0) {
    const state = model.journal.stateAt(node.journal);
    const spoken = { ...node, words: node.words - 1, heard: 0 };
    for (const { said, task } of sayable(model, state))
      yield {
        to: read(spoken, place, wordOf(said, task, node.words)),
        what: `a person: ${said}`,
        kind: 'person',
      };
  }
  if (node.doubles > 0 && node.heard > 0) {
    const to = read({ ...node, doubles: node.doubles - 1, heard: 0 }, place, node.heard);
    yield { to, what: 'an event comes twice', kind: 'fault' };
  }
}

/** What makes sense to say now; by the time it is heard it may not any more. */
function sayable({ world }: Model, state: RequestState): readonly { said: Said; task: number }[] {
  if (state.phase === 'finished') return [];
  const tasks = state.tasks.map((task, place) => ({ task, place }));
  return world.wordKinds.flatMap((kind): { said: Said; task: number }[] => {
    if (kind === 'stop') return [{ said: state.stopped ? 'resume' : 'stop', task: 0 }];
    const fit = tasks.filter(({ task }) => (kind === 'skip' ? !isDone(task) : task.status === 'asking'));
    return fit.map(({ place }) => ({ said: kind, task: place }));
  });
}

const read = (node: Node, place: number, word: number): Node => ({
  ...node,
  persons: changeAt(node.persons, place, { phase: PERSON.read, word, state: node.journal, proposal: 0 }),
});

function* hear(model: Model, node: Node, place: number): Generator<Move> {
  const person = node.persons[place] ?? IDLE_PERSON;
  const proposal = model.journal.propose(person.state, `word ${person.word}`, (state) => ({
    events: decide(model, state, person.word).events,
    run: { id: 0, attempt: 1 },
    truth: { green: false },
  }));
  if (proposal === 0) {
    const known = model.journal.stateAt(person.state).heard.has(commentOf(person.word));
    const also = known ? dispatched(node) : {};
    return yield { to: over({ ...node, ...also }, place), what: 'a word changes nothing', kind: 'step' };
  }
  yield* appendMoves(model, node, {
    who: 'an intake',
    proposal,
    written: (after) => over({ ...after, ...dispatched(after) }, place),
    stale: (now) => read(now, place, person.word),
    unknown: (now) => change(now, place, { phase: PERSON.unknown, proposal }),
    crashed: (now) => change(now, place, { phase: PERSON.crashed, state: 0 }),
  });
}

const change = (node: Node, place: number, to: Partial<Node['persons'][number]>): Node => ({
  ...node,
  persons: changeAt(node.persons, place, to),
});

/** The comment was dealt with; only as long as its event can come again is it remembered. */
function over(node: Node, place: number): Node {
  const heard = node.doubles > 0 ? (node.persons[place]?.word ?? 0) : 0;
  return { ...change(node, place, IDLE_PERSON), heard };
}

function readAgain(model: Model, node: Node, place: number): Move {
  const { word, proposal } = node.persons[place] ?? IDLE_PERSON;
  if (model.rules.decidesAgain)
    return { to: read(node, place, word), what: 'an intake reads what became of its write', kind: 'step' };
  const after = { ...node, journal: model.journal.append(node.journal, proposal) };
  return {
    to: over({ ...after, ...dispatched(after) }, place),
    what: 'an intake writes the same again',
    kind: 'step',
  };
}

const commentOf = (word: number): number => 1000 + ((word - 1) % MOST_WORDS);

function decide({ rules }: Model, state: RequestState, word: number): Decision {
  const issue = FIRST_ISSUE + (Math.floor((word - 1) / MOST_WORDS) % MOST_TASKS);
  const said: Word = { comment: commentOf(word), by: 'mona', text: hashText('yes') };
  const kind = KINDS[Math.floor((word - 1) / (MOST_WORDS * MOST_TASKS))] ?? 'answer';
  if (kind === 'answer') return rules.answer(state, issue, said);
  if (kind === 'skip') return rules.skip(state, issue, said);
  return kind === 'stop' ? rules.stop(state, said) : rules.resume(state, said);
}
