import type { Nonce, TaskKey } from '../domain/ids.ts';
import { shownState, type RequestState } from '../domain/request-state.ts';
import { quietTitle } from '../text/trailers-quiet.ts';
import { renderCost } from './money.ts';
import { post } from './post.ts';
import { count, sayLine, sayMarkdown } from './say.ts';

export interface FinalPullRequestText {
  readonly state: RequestState;
  /** The request's title and its words, as far as they are known. */
  readonly title: string;
  readonly titles: (key: TaskKey) => string;
  readonly planSummary: string;
  /** What each task said that it did, by key. */
  readonly summaries: ReadonlyMap<TaskKey, string>;
  /** The commands that every landed commit passed; empty where nothing could verify. */
  readonly verifiedBy: readonly string[];
  readonly flags: readonly string[];
  readonly nonce: Nonce;
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
      text.planSummary.trim() === '' ? '' : `### The plan\n\n${sayMarkdown(text.planSummary, 4000)}`,
      ['### Tasks', ...state.tasks.map((task) => taskPart(text, task.key))].join('\n\n'),
      verification(text.verifiedBy),
      flagged(text.flags),
      `### Cost\n\n${renderCost(state.spent)}`,
      'What happens next: it waits for your review; Foreman never merges it. A merge closes the request.',
    ],
    { kind: 'final-pull', request: state.request, nonce },
  );
  return { title: quietTitle(text.title, 120), body };
}

function taskPart({ state, titles, summaries }: FinalPullRequestText, key: TaskKey): string {
  const task = state.tasks.find((one) => one.key === key);
  const pull = task?.pull == null ? '' : `, pull request #${task.pull}`;
  const issue = task?.issue == null ? '' : ` (#${task.issue})`;
  const shown = task === undefined ? '' : shownState(state, task);
  const head = `**${key}**${issue} ${sayLine(titles(key), 100)}: ${shown}${pull}`;
  const summary = summaries.get(key)?.trim() ?? '';
  const room = Math.max(200, Math.floor(36_000 / Math.max(1, state.tasks.length)) - 250);
  return summary === '' ? head : `${head}\n\n${sayMarkdown(summary, Math.min(room, 3000))}`;
}

function verification(commands: readonly string[]): string {
  if (commands.length === 0)
    return '### Verification\n\nNothing is configured that could verify this work. Please test it before you merge.';
  const lines = commands.slice(0, 20).map((one) => `- ${sayLine(one, 200)}`);
  return [
    '### Verification',
    '',
    'Each commit on this branch passed, exactly as it stands here:',
    '',
    ...lines,
  ].join('\n');
}

function flagged(flags: readonly string[]): string {
  const lines = flags.slice(0, 30).map((flag) => `- ${sayLine(flag, 200)}`);
  return lines.length === 0
    ? ''
    : ['### Please look at these tests', '', 'Weakened or deleted:', '', ...lines].join('\n');
}
