import type { TaskKey } from '../../src/domain/ids.ts';
import type { JournalEventOf } from '../../src/domain/journal.ts';
import type { TaskState } from '../../src/domain/request-state.ts';
import { ownAnswered } from '../../src/flow/replay/questions.ts';
import { notesPath, parseAnswers } from '../../src/text/attempt-notes.ts';
import type { Checker, Evidence } from './checker.ts';
import { eventsOf, mandateIn, ours, writesOf } from './tools.ts';

/** 20. Where the foreman speaks for a person, it says what that person said. */
export const ownAnswers: Checker = {
  name: 'own-answers',
  promise:
    'the foreman answers a worker at most once a mandate, in words that people wrote, and says so where people look, in no comment of its own',
  check: (evidence) => [...unfounded(evidence), ...untold(evidence), ...tooMany(evidence)],
};

/** What it answered stands beside the journal, written with the event. */
function unfounded(evidence: Evidence): readonly string[] {
  const wrote = peoplesTexts(evidence);
  return eventsOf(evidence, 'self-answered').flatMap((event) => {
    const note = noteOf(evidence, event);
    if (!note) return [`What the foreman answered ${event.task} by itself stands nowhere.`];
    return wrote.some((text) => text.includes(smooth(note.quotation)))
      ? []
      : [`The foreman answered ${event.task} with words that nobody wrote: "${note.quotation}".`];
  });
}

const noteOf = ({ notes }: Evidence, { task, nonce }: JournalEventOf<'self-answered'>) =>
  parseAnswers(notes.get(notesPath(task)) ?? '').find(({ found }) => found.nonce === nonce)?.found;

/** At the end the status names each answer that no person has replaced, and the pull request that was made with it quotes it. */
function untold(evidence: Evidence): readonly string[] {
  const { state, picture } = evidence;
  const status = picture.issues
    .flatMap(({ comments }) => comments)
    .find((body) => body.includes('<!-- foreman:status '));
  return (state?.tasks ?? [])
    .filter(ownAnswered)
    .flatMap((task) => [
      ...(status?.split('\n').some((line) => line.startsWith(`| ${task.key} `) && line.includes(NOTE))
        ? []
        : [`The status does not tell that the foreman answered ${task.key} by itself.`]),
      ...(isInPull(evidence, task)
        ? []
        : [`The pull request of ${task.key} does not tell what was answered.`]),
    ]);
}

const NOTE = 'Foreman answered its question by itself';
const HEADING = '### Answered by Foreman itself';

function isInPull({ picture }: Evidence, { key, status, draft, pull }: TaskState): boolean {
  if (status !== 'landed' || draft?.delivery !== 'files' || pull === null) return true;
  const own = picture.pulls.filter(({ body }) => body.includes(` task=${key} `));
  return own.some(({ body }) => body.includes(HEADING));
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
    const opened = mandateIn(event);
    if (opened !== null) answered.delete(opened);
    if (event.type !== 'self-answered') return [];
    if (answered.has(event.task)) return [`The foreman answered ${event.task} twice in one mandate.`];
    answered.add(event.task);
    return [];
  });
}
