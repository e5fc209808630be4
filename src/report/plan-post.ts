import type { TextHash } from '../domain/ids.ts';
import { Nonce } from '../domain/ids.ts';
import type { PlannedTask, WorkPlan } from '../domain/plan.ts';
import { tasksOf } from '../domain/plan.ts';
import type { PlanFacts } from '../domain/plan-facts.ts';
import { renderPlanBody } from '../text/plan-body.ts';
import { firstContact } from './first-contact.ts';
import { NOTHING_NEEDED, type Place } from './place.ts';
import { renderFacts } from './plan-facts.ts';
import { post } from './post.ts';
import { command, count, enumerate, sayCell, sayCode, sayMarkdown } from './say.ts';

export interface PlanText {
  readonly plan: WorkPlan;
  readonly hash: TextHash;
  readonly facts: PlanFacts | null;
  /** Why it waits for a person; null where it is built at once. */
  readonly waits: string | null;
  /** It is added to a request that runs. */
  readonly more: boolean;
  /** The first request of its repository. */
  readonly first: boolean;
}

/** One comment of a plan, with the mark by which it is found again. */
export interface PlanPart {
  readonly nonce: Nonce;
  readonly body: string;
}

/** The plan as people approve it: tasks, order, workers, boundaries, cost, CI, hash, and its exact text, in as few comments as hold it. */
export function renderPlan(place: Place, text: PlanText): readonly PlanPart[] {
  const bodies = renderPlanBody(text.plan);
  return bodies.map((body, at) => {
    const nonce = planPartNonce(place.nonce, at);
    const parts =
      at === 0 ? [...overview(place, text), body, closing(place, text)] : continued(place, body, at);
    return { nonce, body: post(parts, { kind: 'plan', request: place.request, nonce }) };
  });
}

/** The mark of a part: that of the plan, and the number of the part behind the first. */
export const planPartNonce = (nonce: Nonce, part: number): Nonce =>
  part === 0 ? nonce : Nonce.parse(`${nonce.slice(0, 28)}p${part}`);

const short = (hash: TextHash): string => hash.slice(0, 8);

function overview(place: Place, text: PlanText): readonly string[] {
  const tasks = tasksOf(text.plan);
  const what = `${count(tasks.length, 'task')}${text.more ? ' to add' : ''}`;
  const wanted = text.waits === null ? NOTHING_NEEDED : 'It waits for your approval.';
  return [
    `**Request ${place.request}: here is the plan, ${what}. ${wanted}** Its hash is \`${short(text.hash)}\`.`,
    text.waits === null ? '' : `Why it waits: ${text.waits}. Nothing was started yet.`,
    text.first ? firstContact(place.trigger) : '',
    sayMarkdown(text.plan.summary, 4000),
    table(tasks),
    text.facts === null ? '' : renderFacts(text.facts),
  ];
}

function table(tasks: readonly PlannedTask[]): string {
  const rows = tasks.map((task) => {
    const globs = task.contract.boundaries.map((glob) => sayCode(glob, 60).replaceAll('|', '\\|'));
    const writes = globs.length === 0 ? 'nothing, it reports' : enumerate(globs, 5);
    const after = task.after.length === 0 ? 'nothing' : enumerate(task.after);
    return `| ${task.key} ${sayCell(task.title)} | ${task.worker} | ${after} | ${writes} |`;
  });
  return ['| Task | Worker | Starts after | May write |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function closing({ trigger }: Place, { hash, waits }: PlanText): string {
  if (waits === null)
    return `What happens next: the tasks are filed and the ready ones start. ${NOTHING_NEEDED} ${command(trigger, 'stop')} stops it.`;
  return (
    `What happens next: ${command(trigger, `approve ${short(hash)}`)} builds exactly this. ` +
    `${command(trigger, '<what should be different>')} makes a new plan; ${command(trigger, 'stop')} leaves it.`
  );
}

const continued = (place: Place, body: string, at: number): readonly string[] => [
  `**Request ${place.request}: the plan to the letter goes on, part ${at + 1}.** ${NOTHING_NEEDED}`,
  body,
  `What happens next: the first part says it. ${NOTHING_NEEDED}`,
];
