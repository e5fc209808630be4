import { isCiTrouble } from '../domain/ci.ts';
import type { Nonce } from '../domain/ids.ts';
import type { AskedWhy } from '../domain/journal.ts';
import { renderFailureBody, type FailureNote } from '../text/failure-body.ts';
import { cutFromEnd } from '../text/literal-cut.ts';
import { textSection } from '../text/literal-sections.ts';
import { renderOwnAnswers, type OwnAnswered } from './own-answer.ts';
import { NOTHING_NEEDED, taskName, type TaskPlace } from './place.ts';
import { post } from './post.ts';
import { command } from './say.ts';
import { askedWords, outcomeWords, reasonWords } from './words.ts';

/** One sentence of ours on a failure, for the note. */
export const failureSentence = ({ outcome, reason }: Pick<FailureNote, 'outcome' | 'reason'>): string =>
  reason === null ? sentence(outcomeWords[outcome]) : reasonWords[reason];

/** Why an attempt did not land, as it is kept where it notifies nobody; the next attempt and whoever is asked read it there. */
export function renderAttemptNote(place: TaskPlace, note: FailureNote): string {
  const { request, task, nonce } = place;
  return post(
    [
      `**${taskName(place)}: attempt ${note.attempt} did not land, ${outcomeWords[note.outcome]}.**`,
      renderFailureBody(note),
      `### What happens next\n\nThe next attempt is told what stands here. Where a person is needed, the task’s issue asks. ${NOTHING_NEEDED}`,
    ],
    { kind: 'failure', request, task, nonce },
  );
}

export interface FailureText {
  readonly note: FailureNote;
  readonly why: AskedWhy;
  /** What earlier attempts of this mandate came to. */
  readonly earlier: readonly FailureNote[];
  /** What the foreman answered by itself before. */
  readonly own?: readonly OwnAnswered[];
  /** Where the work of the last attempt is kept; null where there is none. */
  readonly saved: { readonly branch: string; readonly pull: number | null } | null;
  /** How many tasks wait for this one. */
  readonly blocked: number;
  /** Marks the question that this comment asks, beside the failure that it tells. */
  readonly asks: Nonce;
}

/** The comment that hands a failed task to a person: what was tried, why it failed, what is saved, what can be done. */
export function renderFailure(place: TaskPlace, text: FailureText): string {
  const { request, task, nonce } = place;
  return post(
    [
      `**${taskName(place)} needs you: ${askedWords[text.why]}.** Nothing that depends on it starts until you decide.`,
      renderFailureBody(text.note),
      ...text.earlier.map((note) => textSection(`Tried before, attempt ${note.attempt}`, triedWords(note))),
      renderOwnAnswers(text.own ?? [], place),
      `### What is saved\n\n${savedWords(text)}`,
      choices(place, text.why),
    ],
    { kind: 'failure', request, task, nonce },
    { kind: 'question', request, task, nonce: text.asks },
  );
}

/** The same where a person's word came before it could be said: what was tried and why it failed, and that nobody is asked any more. */
export function renderFailureDecided(
  place: TaskPlace,
  { note, why, earlier, own = [] }: Pick<FailureText, 'note' | 'why' | 'earlier' | 'own'>,
): string {
  const { request, task, nonce } = place;
  return post(
    [
      `**${taskName(place)} needed you: ${askedWords[why]}.** A person decided before this was said. ${NOTHING_NEEDED}`,
      renderFailureBody(note),
      ...earlier.map((one) => textSection(`Tried before, attempt ${one.attempt}`, triedWords(one))),
      renderOwnAnswers(own, place),
      `### What happens next\n\nWhat was decided holds, and the status of the request says how far it has come. ${NOTHING_NEEDED}`,
    ],
    { kind: 'failure', request, task, nonce },
  );
}

/** An earlier attempt in short: its own comment holds the rest. */
function triedWords({ sentence: why, missedLine, failing, findings, summary }: FailureNote): string {
  const lines = [
    why,
    ...(missedLine === null ? [] : [`Missed: ${missedLine}`]),
    ...(failing.length === 0 ? [] : [`Failing tests: ${failing.join('; ')}`]),
    ...findings.map((one) => `Audit: ${one}`),
    ...(summary === null ? [] : [`It said it did: ${summary}`]),
  ];
  return cutFromEnd(lines.join('\n'), MOST_OF_EARLIER);
}

const MOST_OF_EARLIER = 3000;

function savedWords({ saved, blocked }: FailureText): string {
  const pull = saved?.pull == null ? '' : ` and pull request #${saved.pull}`;
  const work =
    saved === null
      ? 'No files of this task were kept.'
      : `The last attempt is on branch \`${saved.branch}\`${pull}.`;
  const waits = blocked === 1 ? ' 1 task waits for this one.' : ` ${blocked} tasks wait for this one.`;
  return `${work} Everything that landed before stays.${blocked === 0 ? '' : waits}`;
}

function choices({ trigger, issue }: TaskPlace, why: AskedWhy): string {
  const retry = isCiTrouble(why) ? 'has it verified again' : 'tries it again, twice at most';
  return [
    '### What happens next',
    '',
    'You decide:',
    '',
    `- ${command(trigger, `retry #${issue} <a hint, if you have one>`)} ${retry}.`,
    `- ${command(trigger, `answer #${issue} <what it should know>`)}: the same with your words.`,
    `- ${command(trigger, `skip #${issue}`)} leaves it out, and what waits for it may start.`,
  ].join('\n');
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
