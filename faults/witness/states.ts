import type { Evidence } from '../checkers/checker.ts';
import { eventsOf } from '../checkers/tools.ts';

/** An interesting state: a full session must reach each of them somewhere, or its checkers have not been tried there. */
export interface Witness {
  readonly name: string;
  readonly seen: (evidence: Evidence, log: readonly string[]) => boolean;
}

const said =
  (pattern: RegExp): Witness['seen'] =>
  (_evidence, log) =>
    log.some((line) => pattern.test(line));

const struck =
  (mode: RegExp, call: RegExp): Witness['seen'] =>
  ({ struck: faults }) =>
    faults.some((fault) => mode.test(fault.mode) && call.test(fault.call));

const LOST = /^(error-after|slow)$/;

/** The states, from a lost answer to a request that asks. */
export const WITNESSES: readonly Witness[] = [
  { name: 'a lost append was found in the journal', seen: struck(LOST, /^append /) },
  { name: 'a journal begun twice was found', seen: said(/begin journal -> refused, exists/) },
  { name: 'issues of a lost answer were adopted', seen: struck(LOST, /^change issue /) },
  { name: 'a checkpoint of a lost answer was adopted', seen: struck(LOST, /^change .*pull of .*\/task-/) },
  { name: 'a landing whose answer was lost was seen', seen: struck(LOST, /^change move .*\/work/) },
  { name: 'the loser of an append decided again', seen: said(/append .* -> refused, stale/) },
  {
    name: 'the loser of a grant found nothing to grant',
    seen: said(/publish: \| decided: no task is ready/),
  },
  { name: 'a stale term was refused', seen: said(/any more|is settled or was taken back/) },
  { name: 'paused by a limit', seen: said(/-> refused, limited/) },
  { name: 'paused until the budget was full again', seen: said(/the budget is used up/) },
  { name: 'an effect happened late', seen: said(/happens late -> done/) },
  { name: 'a late effect was refused', seen: said(/happens late -> refused/) },
  { name: 'a job died and its run was started again', seen: ({ rescue }) => rescue.reruns > 0 },
  { name: 'a re-run adopted its own grant', seen: adopted },
  { name: 'a duplicate event was heard', seen: said(/accepted before|\[duplicate\]/) },
  { name: 'an event came late', seen: said(/\[reordered\]/) },
  { name: 'an old picture was acted on', seen: said(/\[stale\]/) },
  { name: 'something new was not found', seen: said(/\[lag\]/) },
  { name: 'a model answer was lost and asked for again', seen: struck(LOST, /^ask the model/) },
  { name: 'a candidate was built on one that was still being verified', seen: onTop },
  { name: 'a candidate was built again in a batch', seen: batched },
  { name: 'a red batch was split', seen: split },
  { name: 'a task was tried again', seen: retried },
  { name: 'a leg was lost and settled so', seen: lostLeg },
  { name: 'a person was asked', seen: (evidence) => eventsOf(evidence, 'asked').length > 0 },
  { name: 'a person answered', seen: (evidence) => eventsOf(evidence, 'answered').length > 0 },
  {
    name: 'packages were let in by a person',
    seen: (evidence) => eventsOf(evidence, 'admitted').length > 0,
  },
  {
    name: 'a request was stopped and went on',
    seen: (evidence) => eventsOf(evidence, 'stopped').length > 0 && eventsOf(evidence, 'resumed').length > 0,
  },
  { name: 'a request paused at a limit', seen: (evidence) => eventsOf(evidence, 'paused').length > 0 },
  { name: 'an audit stopped what was green', seen: objected },
  { name: 'a candidate was left to CI', seen: (evidence) => eventsOf(evidence, 'awaited').length > 0 },
  {
    name: 'a task waited for its review',
    seen: (evidence) => eventsOf(evidence, 'review-awaited').length > 0,
  },
  { name: 'a person merged by hand', seen: (evidence) => eventsOf(evidence, 'hand-merged').length > 0 },
  { name: 'the default branch clashed', seen: clashed },
  { name: 'the sweep took a grant back', seen: (evidence) => eventsOf(evidence, 'released').length > 0 },
  { name: 'the sweep woke the request', seen: said(/delivers event .*the sweep found/) },
  { name: 'the sweep had a missed comment heard', seen: said(/delivers event .*was not heard/) },
];

/** The names of the states that a session reached. */
export const statesOf = (evidence: Evidence, log: readonly string[]): readonly string[] =>
  WITNESSES.filter(({ seen }) => seen(evidence, log)).map(({ name }) => name);

function adopted({ jobs }: Evidence): boolean {
  return jobs.some(
    ({ name, attempt, result }) => attempt > 1 && result === 'success' && name.startsWith('settle '),
  );
}

function onTop(evidence: Evidence): boolean {
  return eventsOf(evidence, 'settled').some(({ behind }) => behind !== undefined);
}

function batched(evidence: Evidence): boolean {
  return eventsOf(evidence, 'granted').some(({ grants }) => grants.some(({ kind }) => kind === 'batch'));
}

function split(evidence: Evidence): boolean {
  return eventsOf(evidence, 'settled').some(({ tasks, outcome }) => tasks.length > 1 && outcome === 'red');
}

function objected(evidence: Evidence): boolean {
  return eventsOf(evidence, 'settled').some(({ outcome }) => outcome === 'objected');
}

function clashed(evidence: Evidence): boolean {
  return eventsOf(evidence, 'added').length > 0 || eventsOf(evidence, 'reopened').length > 0;
}

function retried(evidence: Evidence): boolean {
  return eventsOf(evidence, 'granted').some(({ grants }) =>
    grants.some((grant) => grant.kind === 'work' && grant.attempt > 1),
  );
}

function lostLeg(evidence: Evidence): boolean {
  return eventsOf(evidence, 'settled').some(({ outcome }) => outcome === 'lost' || outcome === 'unavailable');
}
