import type {
  ExplainedDecision,
  ExplainedEvent,
  ReplayedJournal,
} from '../../../app/replay/replay-journal.ts';

/** A replayed journal for a terminal. */
export function showJournal({ decisions, end, broken }: ReplayedJournal): string {
  const lines = decisions.reduce((sum, one) => sum + one.events.length, 0);
  const head = `Request ${end.request}: ${lines} sound lines, ${decisions.length} decisions.\n`;
  const stop = broken
    ? `\nThe journal cannot be trusted from line ${broken.line} of ${broken.path} on: ${broken.why}.\n  fix: ${broken.fix}\n`
    : '';
  return printable([head, ...decisions.map(showDecision), stop].join('\n'));
}

function showDecision({ at, run, events, now }: ExplainedDecision): string {
  const attempt = run.attempt > 1 ? `, attempt ${run.attempt}` : '';
  return `${at}  run ${run.id}${attempt}\n${events.map(showEvent).join('')}      = ${now}\n`;
}

function showEvent({ seq, words, because, otherwise }: ExplainedEvent): string {
  const reasons = because.map((reason) => `        ${reason}\n`).join('');
  const other = otherwise
    ? `      ! this Foreman decides otherwise here: ${otherwise.events.map((event) => event.type).join(', ') || 'nothing'} (${otherwise.reason})\n`
    : '';
  return `${String(seq).padStart(4)}  ${words}\n${reasons}${other}`;
}

/** Nothing that a journal holds may steer a terminal. */
function printable(text: string): string {
  return text.replace(/[^\P{C}\n\t]/gu, '\u{FFFD}');
}
