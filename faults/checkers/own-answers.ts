import type { TaskKey } from '../../src/domain/ids.ts';
import { parseOwnAnswerBody } from '../../src/text/own-answer-body.ts';
import type { Checker, Evidence } from './checker.ts';
import { eventsOf, markersOf, ours, writesOf } from './tools.ts';

/** 20. Where the foreman speaks for a person, it says what that person said. */
export const ownAnswers: Checker = {
  name: 'own-answers',
  promise: 'the foreman answers a worker at most once a mandate, in words that people wrote, and says so',
  check: (evidence) => [...unfounded(evidence), ...tooMany(evidence)],
};

function unfounded(evidence: Evidence): readonly string[] {
  const wrote = peoplesTexts(evidence);
  const comments = ours(writesOf(evidence, 'comment'));
  return eventsOf(evidence, 'self-answered').flatMap(({ task, nonce }) => {
    const said = comments.filter(({ body }) => markersOf(body).some((marker) => marker.nonce === nonce));
    if (said.length === 0) return [`Nobody was told that the foreman answered ${task} by itself.`];
    return said
      .flatMap(({ body }) => parseOwnAnswerBody(body)?.quotation ?? [])
      .filter((quotation) => !wrote.some((text) => text.includes(smooth(quotation))))
      .map((quotation) => `The foreman answered ${task} with words that nobody wrote: "${quotation}".`);
  });
}

function peoplesTexts(evidence: Evidence): readonly string[] {
  const writes = [...writesOf(evidence, 'issue'), ...writesOf(evidence, 'comment')];
  const own = new Set<object>(ours(writes));
  return writes.filter((write) => !own.has(write)).map(({ body }) => smooth(body));
}

const smooth = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A person's word about the task opens a mandate, nothing else does. */
function tooMany({ entries }: Evidence): readonly string[] {
  const answered = new Set<TaskKey>();
  return entries.flatMap(({ event }) => {
    if (event.type === 'answered' && event.task !== null) answered.delete(event.task);
    if (event.type === 'reviewed' || event.type === 'redirected') answered.delete(event.task);
    if (event.type !== 'self-answered') return [];
    if (answered.has(event.task)) return [`The foreman answered ${event.task} twice in one mandate.`];
    answered.add(event.task);
    return [];
  });
}
