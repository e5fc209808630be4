import type { TaskKey } from '../domain/ids.ts';
import type { Question, RequestState, TaskState } from '../domain/request-state.ts';
import { shownState } from '../domain/request-state.ts';
import { renderCost } from './money.ts';
import type { Place } from './place.ts';
import { post } from './post.ts';
import { count, sayCell } from './say.ts';
import { statusHead } from './status-head.ts';
import type { LastPull } from './status-head.ts';
import { statusRows } from './status-lines.ts';
import { askedWords, outcomeWords } from './words.ts';

export interface ReportText {
  readonly state: RequestState;
  readonly titles: (key: TaskKey) => string;
  readonly finalPull: LastPull | null;
}

/** The answer to `report`: what was asked, what became of each task, its verdicts and attempts, what people said, and what it cost. */
export function renderRequestReport(place: Place, { state, titles, finalPull }: ReportText): string {
  const rows = statusRows(state, titles);
  const head = statusHead({ state, rows, trigger: place.trigger, approval: false, finalPull });
  return post(
    [
      `**Report on request ${place.request}: ${count(state.tasks.length, 'task')}, ${done(state)} done.**`,
      `Asked by ${state.by} in ${state.comment === null ? 'the issue' : `comment ${state.comment}`}${moreWords(state)}.`,
      table(state, titles),
      talkWords(state),
      renderCost(state.spent),
      modelLines(state),
      `What happens next: ${head.next}`,
    ],
    { kind: 'reply', request: place.request, nonce: place.nonce },
  );
}

const done = ({ tasks }: RequestState): number =>
  tasks.filter((task) => task.status === 'landed' || task.status === 'skipped').length;

function moreWords({ additions }: RequestState): string {
  const filed = additions.filter((one) => one.status === 'filed').length;
  return additions.length === 0
    ? ''
    : `; more was asked ${count(additions.length, 'time')}, and ${filed} of these added tasks`;
}

function table(state: RequestState, titles: ReportText['titles']): string {
  if (state.tasks.length === 0) return 'There is no task yet.';
  const rows = state.tasks.map((task) => {
    const issue = task.issue === null ? '' : ` (#${task.issue})`;
    const pull = task.pull === null ? '' : `#${task.pull}`;
    return `| ${task.key}${issue} ${sayCell(titles(task.key))} | ${task.worker} | ${shownState(state, task)} | ${verdict(task)} | ${pull} |`;
  });
  return [
    '| Task | Worker | State | Last verdict | Pull request |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function verdict(task: TaskState): string {
  if (task.landed !== null) return `green, landed as \`${task.landed.slice(0, 7)}\``;
  if (task.failure !== null) return outcomeWords[task.failure.outcome];
  return task.candidate === null ? 'none yet' : 'green, waits to land';
}

function talkWords({ tasks, questions, notes }: RequestState): string {
  const lines = [
    ...questions.map((question) => `- the request: ${askedWords[question.why]}${answered(question)}`),
    ...tasks.flatMap((task) =>
      task.questions.map((question) => `- ${task.key}: ${askedWords[question.why]}${answered(question)}`),
    ),
    ...(notes.length === 0 ? [] : [`- ${count(notes.length, 'note')} to remember`]),
  ];
  return lines.length === 0 ? '' : ['What was asked and said:', '', ...lines.slice(0, 60)].join('\n');
}

function answered({ answer, own }: Question): string {
  if (answer !== null) return ` (${answer.by}, comment ${answer.comment})`;
  return own === undefined ? ', still open' : ' (Foreman by itself)';
}

function modelLines({ spent }: RequestState): string {
  const models = [...new Set(spent.map((one) => one.model))];
  if (models.length < 2) return '';
  return models
    .map((model) => `- ${sayCell(model, 60)}: ${renderCost(spent.filter((one) => one.model === model))}`)
    .join('\n');
}
