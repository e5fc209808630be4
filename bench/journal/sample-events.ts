import { z } from 'zod';
import { hashValue } from '../../src/domain/hash.ts';
import { Nonce, Oid, RequestId, TaskKey } from '../../src/domain/ids.ts';
import { JournalEvent, type JournalTask } from '../../src/domain/journal.ts';

export interface SampleSize {
  readonly issue: number;
  readonly base: Oid;
  readonly tasks: number;
  /** How many tasks of one layer stand side by side; each waits for the one above it. */
  readonly width: number;
  /** How many tasks have landed, in plan order. */
  readonly landed: number;
}

/** The journal of a request in the middle of its work: planned, filed, and part of its tasks granted, settled and landed. */
export function sampleEvents(size: SampleSize): readonly JournalEvent[] {
  const tasks = Array.from({ length: size.tasks }, (_, at) => sampleTask(at, size.width));
  return z.array(JournalEvent).parse([
    {
      type: 'requested',
      request: RequestId.parse(String(size.issue)),
      issue: size.issue,
      comment: 1,
      by: 'mona',
      kind: 'build',
      text: hashValue('text'),
      base: size.base,
      nonce: nonceOf('request', 0),
    },
    {
      type: 'planned',
      kind: 'tasks',
      plan: hashValue('plan'),
      tasks,
      nonce: nonceOf('plan', 0),
      spent: null,
    },
    {
      type: 'filed',
      tasks: tasks.map(({ key }, at) => ({ key, issue: size.issue + at + 1, node: `I_${at}` })),
      work: size.base,
    },
    ...tasks.slice(0, size.landed).flatMap((task, at) => landingOf(task, at, size.base)),
  ]);
}

/** The key of the task at a place: `3.2` is the second of the third layer. */
export const keyAt = (at: number, width: number): TaskKey =>
  TaskKey.parse(`${Math.floor(at / width) + 1}.${(at % width) + 1}`);

/** A commit that stands for the n-th one of its kind. */
export const oidOf = (kind: string, at: number): Oid => Oid.parse(`${hashValue([kind, at])}00000000`);

/** A nonce that is the same in every run. */
export const nonceOf = (kind: string, at: number): Nonce => Nonce.parse(hashValue([kind, at]).slice(0, 20));

function sampleTask(at: number, width: number): JournalTask {
  const key = keyAt(at, width);
  return {
    key,
    worker: 'coding',
    after: at < width ? [] : [keyAt(at - width, width)],
    priority: 'medium',
    contract: hashValue(key),
    conflicts: [],
    nonce: nonceOf('task', at),
  };
}

function landingOf(task: JournalTask, at: number, base: Oid): unknown[] {
  const term = at + 1;
  const from = at === 0 ? base : oidOf('candidate', at - 1);
  const [to, checkpoint] = [oidOf('candidate', at), oidOf('checkpoint', at)];
  const settled = {
    type: 'settled',
    term,
    outcome: 'green',
    tasks: [task.key],
    delivery: 'files',
    checkpoint,
  };
  return [
    { type: 'granted', grants: [{ kind: 'work', term, task: task.key, attempt: 1, base: from }] },
    {
      ...settled,
      candidate: to,
      candidateBase: from,
      pull: term,
      reason: null,
      nonce: nonceOf('settled', at),
      spent: { model: 'm', calls: 1, input: 1, cacheRead: 1, cacheWrite: 1, output: 1, microdollars: 1 },
    },
    { type: 'landed', term, tasks: [task.key], from, to },
  ];
}
