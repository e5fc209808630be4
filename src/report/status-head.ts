import type { Epic } from '../domain/epic.ts';
import type { RequestState } from '../domain/request-state.ts';
import { pauseNext, renderOver } from './cost-pause.ts';
import { proofWords } from './proof-words.ts';
import { count, command, enumerate } from './say.ts';
import type { StatusRow } from './status-lines.ts';

/** What decides the words of a status besides the state itself. */
export interface StatusScene {
  readonly state: RequestState;
  readonly rows: readonly StatusRow[];
  readonly trigger: string;
  /** The plan waits for a person's word. */
  readonly approval: boolean;
  /** The last pull request of the request, once there is one. */
  readonly finalPull: LastPull | null;
}

/** The pull request that people review at the end, and what became of it. */
export interface LastPull {
  readonly number: number;
  readonly fate: 'open' | 'merged' | 'closed';
}

/** The two things that a person wants to know: what happened, what is wanted. */
export interface StatusHead {
  readonly happened: string;
  readonly next: string;
}

/** The first words of a status and the last ones. */
export function statusHead(scene: StatusScene): StatusHead {
  const { state, trigger } = scene;
  const name = `Request ${state.request}`;
  if (state.phase === 'finished') return finished(scene, name);
  if (state.stopped)
    return {
      happened: `${name} is stopped: ${progress(scene)}. All of that is saved.`,
      next: `${command(trigger, 'resume')} goes on where it stopped.`,
    };
  if (state.paused)
    return {
      happened: `${name} is paused: the budget is used up. ${progress(scene)}; all of that is saved.`,
      next: `${renderOver(state.paused)}. ${pauseNext(state.paused, trigger)}`,
    };
  if (openQuestion(state))
    return {
      happened: `${name}: Foreman has a question before it can plan; please answer it below.`,
      next: `Answer with ${command(trigger, `answer #${state.issue} <your answer>`)}, or just reply here.`,
    };
  if (state.phase === 'running') return running(scene, name);
  return planning(scene, name);
}

const NOTHING = 'Nothing is needed from you.';

const openQuestion = ({ questions }: RequestState): boolean => {
  const asked = questions.at(-1);
  return asked?.answer === null && asked.why === 'question';
};

function progress({ rows }: StatusScene): string {
  const of = (shown: string): number => rows.filter((row) => row.shown === shown).length;
  const working = of('working') + of('merging');
  const under = working === 0 ? '' : `, ${working} under way`;
  const review = of('review') === 0 ? '' : `, ${of('review')} waiting for a review`;
  return `${of('done') + of('skipped')} of ${count(rows.length, 'task')} done${under}${review}`;
}

function planning(scene: StatusScene, name: string): StatusHead {
  const { state, rows, trigger, approval } = scene;
  if (state.phase === 'requested' && state.unplanned)
    return {
      happened: `${name} has no plan: planning failed, and nothing was started. Please see why below.`,
      next: `${command(trigger, 'resume')} plans it again, once what is said here is put right.`,
    };
  if (state.phase === 'requested')
    return { happened: `${name}: Foreman is planning. ${NOTHING}`, next: `The plan comes next. ${NOTHING}` };
  const approve = command(trigger, `approve${state.plan === null ? '' : ` ${state.plan.slice(0, 8)}`}`);
  if (!approval)
    return {
      happened: `${name}: the plan is ready, ${count(rows.length, 'task')}. ${NOTHING}`,
      next: `The tasks are filed next and the ready ones start. ${NOTHING}`,
    };
  return {
    happened: `${name}: the plan is ready, ${count(rows.length, 'task')}; it waits for your approval.`,
    next: `${approve} starts it; any other request text on this issue changes it. Nothing was started yet.`,
  };
}

function running(scene: StatusScene, name: string): StatusHead {
  const { rows, trigger, state } = scene;
  const more = state.additions.findLast((one) => one.status === 'waits');
  const asking = rows.filter((row) => row.shown === 'question' || row.shown === 'failed');
  const [first] = asking;
  if (!first && more)
    return {
      happened: `${name}: ${progress(scene)}; the plan of what was asked besides waits for your approval.`,
      next: `${command(trigger, `approve ${more.plan?.slice(0, 8) ?? ''}`)} adds it; the rest goes on by itself.`,
    };
  const held = state.epics.filter((epic) => epic.held !== null);
  if (!first && held.length > 0) return heldBack(scene, name, held);
  const reviewed = rows.filter((row) => row.shown === 'review');
  if (!first && reviewed.length > 0) return awaitingReview(scene, name, reviewed);
  if (!first)
    return {
      happened: `${name}: ${progress(scene)}. ${NOTHING}`,
      next: `Foreman goes on by itself and opens one pull request at the end. ${NOTHING} (${command(trigger, 'stop')} stops it.)`,
    };
  const issue = first.issue ?? state.issue;
  const others = asking.length > 1 ? ` and ${asking.length - 1} more` : '';
  const verb = verbOf(scene, first, issue);
  return {
    happened: `${name} needs you: task ${first.key} (#${issue})${others}. ${progress(scene)}.`,
    next:
      `${first.shown === 'question' ? 'Answer' : 'Decide about'} task ${first.key} on #${issue}: ` +
      `${command(trigger, verb)}, or ${command(trigger, `skip #${issue}`)}. What does not depend on it goes on.`,
  };
}

/** People closed epics: what nobody had begun in them waits. */
function heldBack(scene: StatusScene, name: string, held: readonly Epic[]): StatusHead {
  const issues = enumerate(held.map(({ issue }) => `#${issue ?? '?'}`));
  const it = held.length === 1 ? 'it' : 'them';
  return {
    happened: `${name} waits for you: epic ${issues} was closed, so what nobody had begun in ${it} waits. ${progress(scene)}.`,
    next: `Reopen ${issues} to let that go on, or leave tasks out, each by ${command(scene.trigger, 'skip #<its issue>')}. What does not depend on it goes on.`,
  };
}

function awaitingReview(scene: StatusScene, name: string, rows: readonly StatusRow[]): StatusHead {
  const pulls = enumerate(rows.map((row) => `#${row.pull ?? '?'} (task ${row.key})`));
  return {
    happened: `${name} waits for a review of ${pulls}. ${progress(scene)}.`,
    next: `Approve ${rows.length === 1 ? 'it' : 'each'} as it stands to let it land, or ask for changes there; a newer commit needs an approval of its own. What does not depend on it goes on.`,
  };
}

/** The command that the first task which needs a person waits for. */
function verbOf({ state }: StatusScene, { key, shown }: StatusRow, issue: number): string {
  const task = state.tasks.find((one) => one.key === key);
  if (task?.packages && task.questions.at(-1)?.why === 'packages')
    return `approve ${task.packages.hash.slice(0, 8)}`;
  return shown === 'question' ? `answer #${issue} <your answer>` : `retry #${issue} <hint>`;
}

function finished({ state, rows, finalPull, trigger }: StatusScene, name: string): StatusHead {
  const more = `For more, write ${command(trigger, '<what you want>')} on this issue.`;
  if (state.outcome === 'answered')
    return { happened: `${name} is answered, see below. ${NOTHING}`, next: `${NOTHING} ${more}` };
  if (state.outcome === 'declined')
    return {
      happened: `${name} was declined, the reason stands below. ${NOTHING}`,
      next: `${NOTHING} ${more}`,
    };
  const skipped = rows.filter((row) => row.shown === 'skipped').length;
  const left = skipped === 0 ? '' : `, ${skipped} of them skipped`;
  const done = `${name} is done: ${count(rows.length, 'task')}${left}.`;
  if (finalPull?.fate === 'merged' || finalPull?.fate === 'closed') return ended(finalPull, done, more);
  const proof = proofWords(state.proof);
  const offered = finalPull?.number ?? (state.mode === 'single' ? (state.tasks[0]?.pull ?? null) : null);
  if (proof !== null && offered !== null)
    return {
      happened: `${name} is done, as a draft: ${proof.short}. ${count(rows.length, 'task')}${left}. Please look at pull request #${offered}.`,
      next: `${proof.fix} Foreman never merges it. ${more}`,
    };
  if (finalPull === null) return { happened: `${done} ${NOTHING}`, next: `${NOTHING} ${more}` };
  const pull = `#${finalPull.number}`;
  return {
    happened: `${done} Please review pull request ${pull}.`,
    next: `Review and merge ${pull}; Foreman never merges it. ${more}`,
  };
}

/** A person has merged the last pull request, or closed it. */
function ended({ number, fate }: LastPull, done: string, more: string): StatusHead {
  const pull = `#${number}`;
  if (fate === 'merged')
    return { happened: `${done} Pull request ${pull} is merged. ${NOTHING}`, next: `${NOTHING} ${more}` };
  return {
    happened: `${done} Pull request ${pull} was closed without a merge, so nothing of it came in.`,
    next: `${NOTHING} The branch of ${pull} keeps what was made: reopen ${pull} to merge it after all. ${more}`,
  };
}
