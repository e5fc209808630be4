import type { RequestState } from '../../src/domain/request-state.ts';
import { hashValue } from '../../src/domain/hash.ts';
import { JournalEvent } from '../../src/domain/journal.ts';
import { replay } from '../../src/flow/replay.ts';
import { appendLines } from '../../src/text/journal-lines.ts';
import { nonceOf, oidOf } from '../journal/sample-events.ts';
import type { TimedGraph } from './layered-graph.ts';

/** The state of a request whose tasks are all filed and none is granted. */
export function startedRequest({ tasks }: TimedGraph): RequestState {
  const base = oidOf('base', 0);
  const planned = tasks.map((task, at) => ({
    key: task.key,
    worker: 'coding',
    after: task.after,
    priority: 'medium',
    contract: hashValue(task.key),
    conflicts: tasks
      .filter((other) => other !== task && other.resource !== null && other.resource === task.resource)
      .map((other) => other.key),
    nonce: nonceOf('task', at),
  }));
  const head = {
    request: '1',
    issue: 1,
    comment: 1,
    by: 'mona',
    kind: 'build',
    base,
    text: hashValue('text'),
  };
  const events = [
    { type: 'requested', ...head, nonce: nonceOf('request', 0) },
    {
      type: 'planned',
      kind: 'tasks',
      plan: hashValue('plan'),
      tasks: planned,
      nonce: nonceOf('plan', 0),
      spent: null,
    },
    {
      type: 'filed',
      tasks: tasks.map(({ key }, at) => ({ key, issue: at + 2, node: `I_${at}` })),
      work: base,
    },
  ].map((event) => JournalEvent.parse(event));
  const from = { at: '2026-01-01T00:00:00.000Z', run: { id: 1, attempt: 1 } };
  const state = replay(appendLines([], events, from).entries);
  if (state === undefined) throw new Error('The sample journal tells no request.');
  return state;
}
