import type { Checker } from './checker.ts';

/** 17. A loser stops before it costs anything. */
export const asksUnderAGrant: Checker = {
  name: 'asks-under-a-grant',
  promise: 'the model is asked about a task only by the run that holds its grant, while it holds it',
  check: ({ conversations, entries, struck }) => {
    const owners = new Map<number, number>();
    const ends = new Map<number, number>();
    for (const { event, run, at } of entries) {
      if (event.type === 'granted') for (const { term } of event.grants) owners.set(term, run.id);
      if ((event.type === 'settled' || event.type === 'released') && !ends.has(event.term))
        ends.set(event.term, Date.parse(at));
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
      return end !== undefined && end < at
        ? [`Run ${run} asked about ${about} after term ${term} was over.`]
        : [];
    });
  },
};
