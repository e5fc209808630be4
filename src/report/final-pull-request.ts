import type { Nonce, Oid, TaskKey } from '../domain/ids.ts';
import { shownState, type RequestState } from '../domain/request-state.ts';
import type { TestFlag } from '../domain/test-flag.ts';
import type { VerifyCommand } from '../domain/verify-command.ts';
import { quietTitle } from '../text/trailers-quiet.ts';
import { auditNote } from './audit.ts';
import { renderCost } from './money.ts';
import { ownAnswerNote } from './own-answer.ts';
import { post } from './post.ts';
import { proofWords } from './proof-words.ts';
import { count, enumerate, sayCode, sayLine, sayMarkdown } from './say.ts';
import { flagLines } from './test-flags.ts';

export interface FinalPullRequestText {
  readonly state: RequestState;
  readonly title: string;
  /** What was asked for, in the person's words; empty where they were edited since. */
  readonly words: string;
  /** What the plan says that the whole is, then what was planned besides; empty where that cannot be read. */
  readonly plans: readonly string[];
  readonly titles: (key: TaskKey) => string;
  /** What each task said that it did, by key. */
  readonly summaries: ReadonlyMap<TaskKey, string>;
  /** The commands that it passed, each with the globs that it belongs to. */
  readonly verifiedBy: readonly VerifyCommand[];
  /** Tests that became weaker, by the task that did it. */
  readonly flags: ReadonlyMap<TaskKey, readonly TestFlag[]>;
  readonly base: DefaultBranch;
  readonly nonce: Nonce;
}

/** The default branch, and how far it is in what is offered. */
export interface DefaultBranch {
  readonly name: string;
  /** Its head that was brought in and verified with everything else; null where it never moved. */
  readonly entered: Oid | null;
  /** It moved on, and that did not come in. */
  readonly isBehind: boolean;
}

/** The title and text of the one pull request that a person merges; it closes the request's issue. */
export function renderFinalPullRequest(text: FinalPullRequestText): {
  readonly title: string;
  readonly body: string;
} {
  const { state, nonce } = text;
  const landed = state.tasks.filter((task) => task.status === 'landed');
  const body = post(
    [
      `Request ${state.request} is done: ${landed.length} of ${count(state.tasks.length, 'task')} landed here. Closes #${state.issue}.`,
      wholeWords(text.plans),
      text.words.trim() === '' ? '' : `### What was asked\n\n${sayMarkdown(text.words, 2000)}`,
      ['### What was done', '', ...state.tasks.map((task) => taskLine(text, task.key))].join('\n'),
      verification(text),
      baseWords(text.base),
      flagged(text.flags),
      `### Cost\n\n${renderCost(state.spent)}`,
      'What happens next: it waits for your review; Foreman never merges it. A merge closes the request.',
    ],
    { kind: 'final-pull', request: state.request, nonce },
  );
  return { title: quietTitle(text.title, 120), body };
}

/** Characters for all tasks together, for one without its own words, and for those; of many tasks fewer words are told. */
const [ROOM, LINE, MOST_SAID, LEAST_SAID] = [40_000, 160, 240, 40];

/** The whole before its parts, in the words of the plan: the tasks below say what became of it. */
function wholeWords([first, ...more]: readonly string[]): string {
  if (first === undefined) return '';
  const added = more.map((one) => `Added while it was under way: ${sayMarkdown(one, 1000)}`);
  return ['### What it is, as planned', sayMarkdown(first, 2000), ...added].join('\n\n');
}

/** One line for each task: which, whether it landed, and what it said that it did. */
function taskLine({ state, titles, summaries }: FinalPullRequestText, key: TaskKey): string {
  const task = state.tasks.find((one) => one.key === key);
  const pull = task?.pull == null ? '' : `, pull request #${task.pull}`;
  const issue = task?.issue == null ? '' : ` (#${task.issue})`;
  const shown = task === undefined ? '' : shownState(state, task);
  const notes = task == null ? [] : [ownAnswerNote(task), auditNote(task.findings)];
  const beside = notes.flatMap((note) => (note === '' ? [] : [`, ${note}`])).join('');
  const head = `- **${key}**${issue} ${sayLine(titles(key), 100)}: ${shown}${pull}${beside}`;
  const said = firstParagraph(summaries.get(key) ?? '');
  const room = Math.min(MOST_SAID, Math.floor(ROOM / state.tasks.length) - LINE);
  return said === '' || room < LEAST_SAID ? head : `${head}. ${sayLine(said, room)}`;
}

const firstParagraph = (text: string): string => text.trim().split(/\n\s*\n/)[0] ?? '';

function baseWords({ name, entered, isBehind }: DefaultBranch): string {
  const branch = sayLine(name, 100);
  if (isBehind)
    return `### The default branch\n\n${branch} moved on while this was worked on, and what it has now did not come in: this may clash with it, and nobody has tested both together. Update the branch before you merge.`;
  if (entered === null) return '';
  return `### The default branch\n\n${branch} moved on while this was worked on; ${entered.slice(0, 7)} of it is merged in here, and was verified together with everything else.`;
}

function verification({ state, verifiedBy: commands }: FinalPullRequestText): string {
  const proof = proofWords(state.proof);
  if (proof !== null) return `### Verification\n\nThis is a draft: ${proof.short}. ${proof.fix}`;
  const isBound = commands.some(({ paths }) => paths.length > 0);
  return [
    '### Verification',
    '',
    isBound
      ? 'The head of this branch passed all of these, exactly as it stands here; each commit before it passed those that belong to what it touches:'
      : `Each commit on this branch passed, exactly as it stands here${commands.length === 0 ? '.' : ':'}`,
    '',
    ...commands.slice(0, 20).map((one) => `- ${boundCommand(one)}`),
  ].join('\n');
}

/** A command, and what it belongs to. */
export const boundCommand = ({ run, paths }: VerifyCommand): string =>
  paths.length === 0
    ? sayLine(run, 200)
    : `${sayLine(run, 200)} (for ${enumerate(
        paths.map((path) => sayCode(path, 80)),
        5,
      )})`;

function flagged(flags: FinalPullRequestText['flags']): string {
  const lines = [...flags].flatMap(([task, of]) => flagLines(of).map((line) => `- ${task}: ${line}`));
  return lines.length === 0
    ? ''
    : ['### Please look at these tests', '', 'Weakened or deleted:', '', ...lines.slice(0, 30)].join('\n');
}
