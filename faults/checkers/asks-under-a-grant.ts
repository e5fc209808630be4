import { branchesOf } from '../../src/text/names.ts';
import { RequestId } from '../../src/domain/ids.ts';
import type { Checker, Evidence } from './checker.ts';
import { writesOf } from './tools.ts';

/** 17. A loser stops before it costs anything. */
export const asksUnderAGrant: Checker = {
  name: 'asks-under-a-grant',
  promise: 'the model is asked about a task only by the run that holds its grant, while it holds it',
  check: (evidence) => {
    const { conversations, entries, struck, offers } = evidence;
    const owners = new Map<number, number>();
    const ends = new Map<number, number>();
    for (const { event, run, at } of entries) {
      if (event.type === 'granted') for (const { term } of event.grants) owners.set(term, run.id);
      if ((event.type === 'settled' || event.type === 'released') && !ends.has(event.term))
        ends.set(event.term, writtenAt(evidence, Date.parse(at)));
    }
    return conversations.flatMap(({ actor, at, about }) => {
      const [, run, term] = /^run (\d+)\.\d+ work .* t(\d+)$/.exec(actor) ?? [];
      if (term === undefined) return [];
      if (owners.get(Number(term)) !== Number(run))
        return [`Run ${run} asked about ${about} under term ${term}, which is not its own.`];
      const end = ends.get(Number(term));
      // A request that was slow was sent before, and the run that sent it may have been cut off since.
      if (struck.some((fault) => fault.mode === 'slow' && fault.actor === actor && /model$/.test(fault.call)))
        return [];
      // Nothing tells a leg that was taken back between its look and its question; that run is being cancelled.
      const look = offers.findLast((one) => one.actor === actor && one.call === 'look' && one.at <= at);
      return end !== undefined && end < (look?.at ?? at)
        ? [`Run ${run} asked about ${about} after term ${term} was over.`]
        : [];
    });
  },
};

/** A line bears the moment of its decision; it counts from when the journal's branch moved to it. */
function writtenAt(evidence: Evidence, decided: number): number {
  const { journal } = branchesOf(RequestId.parse(String(evidence.issue)));
  const moves = writesOf(evidence, 'ref').filter(({ branch, at }) => branch === journal && at >= decided);
  return moves[0]?.at ?? decided;
}
