import { EMPTY_LEDGER } from '../../../src/domain/budgets.ts';
import { UNTOUCHED } from '../../../src/domain/scope.ts';
import { NO_CATCH_UP } from '../../../src/domain/catch-up.ts';
import { hashText } from '../../../src/domain/hash.ts';
import { Nonce, Oid, RequestId, TaskKey } from '../../../src/domain/ids.ts';
import type { Question, RequestState, TaskState } from '../../../src/domain/request-state.ts';

export const nonce = Nonce.parse('abcdefabcdef');
export const otherNonce = Nonce.parse('ghijklghijkl');
export const request = RequestId.parse('42');
export const key = (text: string): TaskKey => TaskKey.parse(text);
const oid = Oid.parse('a'.repeat(40));

/** Where the replies of the tests stand. */
export const place = { request, trigger: '/foreman', nonce };

/** A title that tries everything: mention, closing reference, markup, a command, an unseen character. */
export const HOSTILE = '@team fixes #12 | <!-- x --> [a](https://evil.example) `b` "q" \u202E closes: GH-3';

export function task(name: string, change: Partial<TaskState> = {}): TaskState {
  const [phase = '0', number = '0'] = name.split('.');
  return {
    key: key(name),
    worker: 'coding',
    after: [],
    priority: 'medium',
    contract: hashText(name),
    conflicts: [],
    nonce,
    issue: 40 + Number(phase) * 10 + Number(number),
    node: 'N',
    status: 'waiting',
    attempts: 0,
    losses: 0,
    redBehind: null,
    draft: null,
    candidate: null,
    byHand: null,
    handMerged: false,
    approval: null,
    failure: null,
    questions: [],
    landed: null,
    pull: null,
    findings: null,
    brings: null,
    packages: null,
    ...change,
  };
}

export const asked = (why: Question['why']): Question => ({ why, nonce, answer: null });

export function state(change: Partial<RequestState> = {}): RequestState {
  return {
    request,
    issue: 42,
    comment: 1,
    by: 'ana',
    kind: 'build',
    text: hashText('text'),
    base: oid,
    nonce,
    phase: 'running',
    unplanned: false,
    mode: 'tasks',
    plan: hashText('plan'),
    planNonce: nonce,
    tasks: [
      task('1.1', { status: 'landed', pull: 60, landed: oid }),
      task('1.2', { status: 'working', pull: 61 }),
      task('2.1', { after: [key('1.1'), key('1.2')] }),
    ],
    places: new Map(),
    epics: [],
    work: oid,
    root: null,
    catchUp: NO_CATCH_UP,
    proof: UNTOUCHED,
    live: [],
    terms: 2,
    wake: null,
    batchLimit: 8,
    questions: [],
    heard: new Set(),
    pace: 0,
    additions: [],
    notes: [],
    first: false,
    spent: [
      {
        model: 'claude-sonnet-5-5',
        calls: 3,
        input: 1200,
        cacheRead: 45_000,
        cacheWrite: 9000,
        output: 2100,
        microdollars: 123_456,
      },
    ],
    ledger: EMPTY_LEDGER,
    paused: null,
    stopped: false,
    outcome: null,
    finishNonce: null,
    last: 9,
    ...change,
  };
}

/** A request of a hundred tasks in five phases, each after all of the phase before. */
export function largeState(): RequestState {
  const names = Array.from({ length: 100 }, (_, at) => `${Math.floor(at / 20) + 1}.${(at % 20) + 1}`);
  const tasks = names.map((name) => {
    const phase = Number(name.split('.')[0]);
    return task(name, { after: names.filter((one) => Number(one.split('.')[0]) === phase - 1).map(key) });
  });
  return state({ tasks });
}

/** A test with fewer assertions than before. */
export const weakened = (path: string) => ({ path, kind: 'fewer-assertions', before: 3, after: 1 }) as const;
