import type { Grant, JournalEvent, JournalEventOf } from '../domain/journal.ts';
import { renderOver } from './cost-pause.ts';
import { dollars } from './money.ts';
import { count, enumerate } from './say.ts';
import { renderMoreEvent } from './journal-more.ts';
import { renderTalkEvent } from './journal-talk.ts';
import { askedWords, outcomeWords } from './words.ts';

/** An event of the journal as one line without a full stop; what people wrote is in the journal by its hash alone. */
export function renderEvent(event: JournalEvent): string {
  switch (event.type) {
    case 'requested':
      return `request ${event.request} accepted: ${event.kind} on issue #${event.issue}, by ${event.by}, from ${short(event.base)}`;
    case 'planned':
      return `planned: ${event.kind}${event.tasks.length > 0 ? `, ${count(event.tasks.length, 'task')} (${enumerate(event.tasks.map((task) => task.key))})` : ''}`;
    case 'plan-failed':
      return `a conversation about the plan came to nothing (${count(event.problems, 'problem')})`;
    case 'reopened':
      return `goes on: what it offers clashes with the default branch’s ${short(event.head)}`;
    case 'added':
      return `added: ${event.task.key} is #${event.issue}, since ${short(event.from)} of the default branch did not come in by itself`;
    case 'filed':
      return `filed: ${enumerate(event.tasks.map((task) => `${task.key} is #${task.issue}`))}; work begins at ${short(event.work)}`;
    case 'granted':
      return `granted: ${event.grants.map(renderGrant).join(', ')}`;
    case 'settled':
      return renderSettled(event);
    case 'awaited':
      return `term ${event.term}, ${enumerate(event.tasks)}, waits for the repository’s CI (${event.by}); candidate ${short(event.candidate)} on ${short(event.candidateBase)}`;
    case 'ci-restarted':
      return `term ${event.term}: nothing of CI was to be seen on ${short(event.candidate)}, so that it was started again`;
    case 'doubted':
      return `CI took back its word about ${short(event.candidate)}: ${enumerate(event.tasks)} will be verified again`;
    case 'landed':
      return `landed: ${event.brings === undefined ? enumerate(event.tasks) : `the default branch’s ${short(event.brings)}`}, work moves from ${short(event.from)} to ${short(event.to)}${event.scope === 'none' ? ', unverified' : ''}`;
    case 'asked':
      return `asked about ${event.task ?? 'the request'}: ${askedWords[event.why]}`;
    default:
      return renderWord(event);
  }
}

type WordEvent = Exclude<
  JournalEvent,
  {
    type:
      | 'requested'
      | 'planned'
      | 'plan-failed'
      | 'filed'
      | 'added'
      | 'reopened'
      | 'granted'
      | 'settled'
      | 'awaited'
      | 'ci-restarted'
      | 'doubted'
      | 'landed'
      | 'asked';
  }
>;

function renderWord(event: WordEvent): string {
  switch (event.type) {
    case 'heard':
      return `heard ${enumerate(event.commands)} from ${event.by} (comment ${event.comment})`;
    case 'answered':
      return `${event.by} answered about ${event.task ?? 'the request'} (comment ${event.comment})`;
    case 'released':
      return `term ${event.term} was taken back: ${event.why}`;
    case 'woken':
      return `the leg of term ${event.term} starts the next run`;
    case 'idle':
      return 'the run that was started found nothing to grant';
    case 'skipped':
      return `${event.task} is skipped by ${event.by}`;
    case 'stopped':
      return `stopped by ${event.by}`;
    case 'resumed':
      return `resumed by ${event.by}${event.cap === undefined ? '' : `, with ${dollars(event.cap)} for the request`}`;
    case 'paused':
      return `paused: ${renderOver(event)}`;
    case 'finished':
      return `finished: ${event.outcome}`;
    case 'asked-more':
    case 'planned-more':
    case 'filed-more':
    case 'dropped-more':
    case 'grouped':
    case 'epics-opened':
    case 'epic-held':
    case 'epic-freed':
      return renderMoreEvent(event);
    default:
      return renderTalkEvent(event);
  }
}

function renderGrant(grant: Grant): string {
  if (grant.kind === 'batch' && grant.whole === true) return `all commands on the whole (term ${grant.term})`;
  if (grant.kind === 'batch' && grant.from !== undefined)
    return `the default branch’s ${short(grant.from)} (term ${grant.term})`;
  return grant.kind === 'work'
    ? `${grant.task} (term ${grant.term}, attempt ${grant.attempt}${grant.allowance ? `, at most ${dollars(grant.allowance.microdollars)}` : ''})`
    : `a batch of ${enumerate(grant.tasks)} (term ${grant.term})`;
}

function renderSettled(event: JournalEventOf<'settled'>): string {
  const refused = event.reason === null ? '' : ` (${event.reason})`;
  const candidate =
    event.candidate === null
      ? ''
      : `; candidate ${short(event.candidate)} on ${event.candidateBase === null ? 'nothing' : short(event.candidateBase)}`;
  const audit = event.audit
    ? `; audit ${event.audit.outcome}, ${count(event.audit.findings, 'finding')}`
    : '';
  const lookup = event.lookup ? `; the foreman looked for the answer: ${event.lookup.outcome}` : '';
  const covers = event.scope === 'part' ? ', by the commands for what it touches' : '';
  return `settled term ${event.term}, ${enumerate(event.tasks)}: ${event.outcome}, ${outcomeWords[event.outcome]}${covers}${refused}${candidate}${audit}${lookup}`;
}

/** A commit as people name it. */
export const short = (oid: string): string => oid.slice(0, 7);
