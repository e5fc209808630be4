import type { Audit } from '../domain/audit.ts';
import type { Nonce } from '../domain/ids.ts';
import type { RequestState, TaskState } from '../domain/request-state.ts';
import type { TestFlag } from '../domain/test-flag.ts';
import { renewSections } from '../text/renew-sections.ts';
import { taskSubject } from '../text/trailers.ts';
import { renderAudit } from './audit.ts';
import { OWN_ANSWERS, renderOwnAnswers, type OwnAnswered } from './own-answer.ts';
import type { TaskPlace } from './place.ts';
import { post } from './post.ts';
import { proofWords } from './proof-words.ts';
import { sayCode, sayMarkdown } from './say.ts';
import { flagLines } from './test-flags.ts';

export interface PullRequestText {
  readonly state: RequestState;
  readonly task: TaskState;
  readonly title: string;
  readonly objective: string;
  readonly summary: string;
  readonly decisions: string;
  /** Weakened or deleted tests. */
  readonly flags: readonly TestFlag[];
  readonly audit?: Audit | undefined;
  /** The lines that the audit counts. */
  readonly doneWhen?: readonly string[];
  /** Nothing is there that could verify it. */
  readonly unverifiable?: boolean;
  /** What the foreman answered in place of a person, and where that is corrected. */
  readonly own?: { readonly answers: readonly OwnAnswered[] } & Pick<TaskPlace, 'trigger' | 'issue'>;
  readonly nonce: Nonce;
}

/** The title and text of a task's pull request; only that of a single task closes an issue, since it goes to the default branch. One that was asked for on a pull request goes to its branch. */
export function renderPullRequest(text: PullRequestText): { readonly title: string; readonly body: string } {
  const { state, task, nonce } = text;
  const body = post(
    [
      opening(text),
      section('Objective', text.objective),
      section('What was done', text.summary),
      ...(text.decisions.trim() === '' ? [] : [section('Decisions', text.decisions)]),
      ...(text.own ? [renderOwnAnswers(text.own.answers, text.own)] : []),
      flagged(text.flags),
      renderAudit(text.audit, text.doneWhen ?? []),
      verification(text),
      next(text),
    ],
    { kind: 'pull', request: state.request, task: task.key, nonce },
  );
  return { title: taskSubject(task.key, text.title), body };
}

/** The text of a single task's pull request once that task is one of many. */
export function turnedPullRequest(
  body: string,
  { state, task }: Pick<PullRequestText, 'state' | 'task'>,
): string {
  const alone = { ...state, mode: 'single' as const };
  return body
    .replace(opening({ state: alone, task }), () => opening({ state, task }))
    .replace(next({ state: alone }), () => next({ state, unverifiable: body.includes(DRAFT) }));
}

/**
 * The text of an open pull request once another attempt stands on it: what that did, and which worker it was, since a person may have
 * given the task to another type. What people wrote into it stays.
 */
export function renewedPullRequest(body: string, text: PullRequestText): string {
  const done = opening(text);
  return renewSections(body, renderPullRequest(text).body, ATTEMPT_SECTIONS)
    .split('\n')
    .map((line) => (withoutWorker(line) === withoutWorker(done) ? done : line))
    .join('\n');
}

const withoutWorker = (line: string): string => line.replace(/, done by a `[^`]+` worker\.$/, '');

/** The headings below which stands what one attempt did. */
const ATTEMPT_SECTIONS = [
  'What was done',
  'Decisions',
  OWN_ANSWERS,
  'Please look at these tests',
  'Audit',
] as const satisfies readonly string[];

const section = (heading: string, words: string): string => `### ${heading}\n\n${sayMarkdown(words)}`;

function opening({ state, task }: Pick<PullRequestText, 'state' | 'task'>): string {
  if (state.mode === 'single' && state.onto !== undefined)
    return `Foreman did this for request ${state.request}, asked for on pull request #${state.issue}. It goes to the branch of that, ${sayCode(state.onto)}.`;
  if (state.mode === 'single')
    return `Foreman did this for request ${state.request}. Closes #${state.issue}.`;
  const issue = task.issue === null ? '' : ` (#${task.issue})`;
  return `Task ${task.key}${issue} of request ${state.request} (#${state.issue}), done by a \`${task.worker}\` worker.`;
}

function flagged(flags: readonly TestFlag[]): string {
  if (flags.length === 0) return '';
  const lines = flagLines(flags.slice(0, 20)).map((line) => `- ${line}`);
  return ['### Please look at these tests', '', 'Tests were weakened or deleted:', '', ...lines].join('\n');
}

const DRAFT = 'This is a draft.';

function verification({ unverifiable }: PullRequestText): string {
  const words =
    unverifiable === true
      ? `${DRAFT} ${proofWords({ of: 'none', losses: 0 })?.fix ?? ''}`
      : 'The status `foreman/verify` says what verification said about the exact commit that would land.';
  return `### Verification\n\n${words}`;
}

function next({ state, unverifiable }: Pick<PullRequestText, 'state' | 'unverifiable'>): string {
  if (state.mode !== 'single' && unverifiable === true)
    return (
      'What happens next: Foreman puts it on the request’s branch, unverified, and the last pull request stays a draft. ' +
      'Nothing is needed from you; a review here becomes a follow-up task.'
    );
  if (state.mode === 'single') return 'What happens next: it waits for your review; Foreman never merges it.';
  return (
    'What happens next: once it is verified on the head of the request’s branch, Foreman lands it there. ' +
    'Nothing is needed from you; a review here becomes a follow-up task.'
  );
}
