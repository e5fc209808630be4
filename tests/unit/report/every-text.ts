import { packageTexts } from './package-texts.ts';
import { problemKinds, renderProblem } from '../../../src/report/problem.ts';
import { renderEpic, renderEpicHeld } from '../../../src/report/epic.ts';
import { renderAttemptNote, renderFailure, renderFailureDecided } from '../../../src/report/failure.ts';
import { renderLostQuestion } from '../../../src/report/lost-question.ts';
import { renderLostReport } from '../../../src/report/lost-report.ts';
import { renderHelp } from '../../../src/report/help.ts';
import { renderDoctor } from '../../../src/report/doctor.ts';
import { checksOf } from '../../../src/report/doctor-checks.ts';
import { renderPaused } from '../../../src/report/paused.ts';
import { sickSetUp } from './set-ups.ts';
import { renderOwnAnswer } from '../../../src/report/own-answer.ts';
import { renderQuestion } from '../../../src/report/question.ts';
import {
  renderAlreadyAnswered,
  renderAnswerTaken,
  renderDone,
  renderNotAllowed,
  renderNothingToDo,
  renderUnknown,
} from '../../../src/report/reply.ts';
import { renderNothingChanged, renderReport } from '../../../src/report/report.ts';
import { renderMoreLost, renderMoreNeeded, renderNotAdded } from '../../../src/report/addition.ts';
import { renderNoted, renderTooLate } from '../../../src/report/feedback.ts';
import { joinReplies, renderNews } from '../../../src/report/news.ts';
import { renderPlan } from '../../../src/report/plan-post.ts';
import { renderRequestReport } from '../../../src/report/request-report.ts';
import { renderStopped } from '../../../src/report/stopped.ts';
import { TasksPlan as WorkPlanOf } from '../../../src/domain/plan.ts';
import { hashValue } from '../../../src/domain/hash.ts';
import { renderStatus, renderStatusReply } from '../../../src/report/status.ts';
import { renderAnswer, renderDecline, renderQuestions } from '../../../src/report/talk.ts';
import type { RequestState } from '../../../src/domain/request-state.ts';
import { pulls } from './every-pull.ts';
import { labelAndReviewTexts } from './labels-and-reviews.ts';
import { asked, key, largeState, otherNonce, place, state, task } from './sample.ts';

/** Every text for people, with these words wherever words of people or models go. */
export function everyText(words: string): ReadonlyMap<string, string> {
  return new Map([
    ...statusTexts(words),
    ...taskTexts(words),
    ...replies(words),
    ...pulls(words),
    ...problems(words),
    ...epics(),
  ]);
}

/** An epic holds no words but the title of the request, which stands in its own title alone. */
function epics(): [string, string][] {
  const text = { request: place.request, parent: 42, nonce: otherNonce, tasks: [key('2.1')], most: 100 };
  return [
    ['epic', renderEpic({ ...text, later: false })],
    ['epic later', renderEpic({ ...text, later: true })],
    ['epic held', renderEpicHeld(place, { epic: 77, waiting: ['2.1 (#80)', '2.2 (#81)'] })],
  ];
}

const scenes: readonly (readonly [string, RequestState])[] = [
  ['planning', state({ phase: 'requested', mode: null, tasks: [], plan: null, spent: [] })],
  ['unplanned', state({ phase: 'requested', unplanned: true, mode: null, tasks: [], plan: null })],
  ['asked', state({ phase: 'requested', tasks: [], questions: [asked('question')] })],
  ['planned', state({ phase: 'planned' })],
  ['running', state()],
  ['question', state({ tasks: [task('1.1', { status: 'asking', questions: [asked('question')] })] })],
  [
    'failed',
    state({ tasks: [task('1.1', { status: 'asking', questions: [asked('failed')] }), task('1.2')] }),
  ],
  ['stopped', state({ stopped: true })],
  ['done', state({ phase: 'finished', outcome: 'done' })],
  ['answered', state({ phase: 'finished', outcome: 'answered', tasks: [] })],
  ['declined', state({ phase: 'finished', outcome: 'declined', tasks: [] })],
  ['large', largeState()],
];

function statusTexts(words: string): [string, string][] {
  return scenes.flatMap(([name, one]) => {
    const text = { state: one, titles: () => words, trigger: '/foreman', notes: [words], budgetDollars: 10 };
    return [
      [`status ${name}`, renderStatus({ ...text, approval: name === 'planned' })] satisfies [string, string],
      [
        `status reply ${name}`,
        renderStatusReply({ ...text, nonce: otherNonce, finalPull: { number: 99, fate: 'open' } }),
      ] satisfies [string, string],
    ];
  });
}

const at = { ...place, task: key('1.2'), issue: 52, title: 'Codes' };

export function taskTexts(words: string): [string, string][] {
  const note = {
    attempt: 1,
    outcome: 'red',
    reason: null,
    sentence: words,
    missedLine: words,
    failing: [words, words],
    findings: [words, words],
    output: words,
    summary: words,
  } as const;
  const failure = {
    note: { ...note, attempt: 2 },
    why: 'failed',
    earlier: [note],
    saved: { branch: 'foreman/42/task-52', pull: 61 },
    blocked: 2,
    asks: otherNonce,
  } as const;
  const own = [{ question: words, answer: words, quotation: words }];
  return [
    ['lost question', renderLostQuestion(at)],
    ['lost question after an own answer', renderLostQuestion(at, own)],
    ['lost report', renderLostReport(at)],
    ['question', renderQuestion(at, words)],
    ['question looked up', renderQuestion(at, words, { lookup: 'not-there' })],
    ['question not looked up', renderQuestion(at, words, { lookup: 'unavailable', own })],
    ['own answer', renderOwnAnswer(at, words, { text: words, quotation: words, from: 'request' })],
    ...packageTexts(at, words),
    ['attempt note', renderAttemptNote(at, note)],
    ['failure', renderFailure(at, failure)],
    ['failure after an own answer', renderFailure(at, { ...failure, own })],
    ['failure decided', renderFailureDecided(at, failure)],
    ['failure unsaved', renderFailure(at, { ...failure, saved: null, blocked: 0, earlier: [] })],
    ['report', renderReport(at, { text: words, summary: words })],
    ['report after an own answer', renderReport(at, { text: words, summary: words }, own)],
    ['nothing changed', renderNothingChanged(at, words)],
  ];
}

export function replies(words: string): [string, string][] {
  return [
    ['help', renderHelp(place)],
    ['unknown', renderUnknown(place, { text: words, why: words, nearest: 'status' })],
    ['answer taken', renderAnswerTaken(at)],
    ['already answered', renderAlreadyAnswered(at, words)],
    ['not allowed', renderNotAllowed(place, words)],
    ['nothing to do', renderNothingToDo(place, { command: words, why: 'No plan waits for approval.' })],
    ['done', renderDone(place, { happened: 'stopped.', next: '`/foreman resume` goes on.' })],
    ['answer', renderAnswer(place, { text: words, sources: [words] })],
    ['questions', renderQuestions({ ...place, issue: 42 }, [words, words])],
    ['decline', renderDecline(place, words)],
    ['not added', renderNotAdded(place, words)],
    ['not added, words gone', renderMoreLost(place, words)],
    ['more needed', renderMoreNeeded(place, [words, words])],
    ['noted', renderNoted(at, 'working')],
    ['too late', renderTooLate(at, renderNoted(at, 'working'))],
    [
      'stopped',
      renderStopped(place, {
        landed: 1,
        tasks: 3,
        runs: 1,
        cut: ['1.2 (#52)'],
        drafts: ['1.2 (#52)'],
        filing: true,
      }),
    ],
    ['request report', renderRequestReport(place, { state: state(), titles: () => words, finalPull: null })],
    [
      'large request report',
      renderRequestReport(place, {
        state: largeState(),
        titles: () => words,
        finalPull: { number: 9, fate: 'open' },
      }),
    ],
    [
      'joined',
      joinReplies(renderNews(place.request, { finished: ['1.1 (#51)'], stuck: [] }), [
        renderHelp(place),
        renderDecline(place, words),
      ]),
    ],
    ...plans(words),
    ['paused', renderPaused(place)],
    ...labelAndReviewTexts(at, words),
    ['doctor', renderDoctor(checksOf(sickSetUp(words)), place)],
  ];
}

function plans(words: string): [string, string][] {
  const plan = parsePlan(words);
  const facts = {
    estimate: { tokensIn: 120_000, tokensOut: 9_000, microdollars: 1_230_000, minutes: 20 },
    verify: { commands: [{ run: words, paths: [words] }], from: words },
    ci: [{ name: words, path: words, by: ['push' as const, 'final' as const] }],
  };
  const text = {
    plan,
    hash: hashValue(plan),
    facts,
    waits: 'you asked for a plan',
    more: false,
    first: true,
  };
  return [
    ...renderPlan(place, text).map(({ body }, part): [string, string] => [`plan ${part + 1}`, body]),
    ...renderPlan(place, { ...text, waits: null, more: true, first: false, facts: null })
      .slice(0, 1)
      .map(({ body }): [string, string] => ['plan of more', body]),
  ];
}

/** A plan with these words wherever a model writes any, as far as the schema lets them be. */
function parsePlan(words: string) {
  const line = words.slice(0, 900).trim() || 'none';
  const contract = {
    objective: words.slice(0, 3900).trim() || 'none',
    outputFormat: line,
    tools: [],
    sources: [line],
    boundaries: ['src/**'],
    notToDo: [line],
    doneWhen: [line],
  };
  const task = {
    key: '1.1',
    title: `${words.slice(0, 100)} ...`,
    worker: 'coding',
    after: [],
    priority: 'medium',
    contract,
  };
  const summary = words.slice(0, 3900) || 'none';
  return WorkPlanOf.parse({ kind: 'tasks', summary, tasks: [task, { ...task, key: '1.2', after: ['1.1'] }] });
}

function problems(words: string): [string, string][] {
  return problemKinds.map((kind) => [
    `problem ${kind}`,
    renderProblem(place, {
      kind,
      where: words,
      problems: [words, words],
      runUrl: 'https://github.com/o/r/actions/runs/1',
    }),
  ]);
}
