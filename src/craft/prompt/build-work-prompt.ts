import type { WorkBrief } from '../../domain/brief.ts';
import type { Contract } from '../../domain/contract.ts';
import { cutToBudget } from './cut-to-budget.ts';
import { renderRetry } from './render-retry.ts';
import { workRules } from './work-rules.ts';

/** Wraps untrusted text so that nothing in it can end the block. */
export type DataBlock = (block: {
  readonly label: string;
  readonly text: string;
  readonly nonce: string;
}) => string;

/** One block of the system prompt; `cache` marks the breakpoint after it. */
export interface SystemBlock {
  readonly text: string;
  readonly cache?: boolean;
}

/** The parts of a brief that the beginning of a prompt is made of. */
export type WorkPrefix = Pick<
  WorkBrief,
  'request' | 'plan' | 'repositoryMap' | 'notes' | 'sharedNonce' | 'profile'
>;

export interface WorkPrompt {
  readonly system: readonly SystemBlock[];
  readonly user: string;
}

const BUDGET = { request: 24_000, map: 60_000, summary: 6_000, report: 16_000, answer: 8_000 } as const;

/**
 * Writes a worker's prompt. The first system block is the same for every worker of a request, byte for byte, the second for every
 * worker of one type, and each ends at a cache breakpoint; task, sources and what went wrong before come after them.
 */
export function buildWorkPrompt(brief: WorkBrief, dataBlock: DataBlock): WorkPrompt {
  return { system: buildWorkPrefix(brief, dataBlock), user: renderTask(brief, dataBlock) };
}

/** What a worker's prompt begins with: the part that all share, and the role that those of one type share; each may be cached. */
export function buildWorkPrefix(brief: WorkPrefix, dataBlock: DataBlock): readonly SystemBlock[] {
  return [
    { text: renderShared(brief, dataBlock), cache: true },
    { text: `# Your role: ${brief.profile.name}\n\n${brief.profile.instructions.trim()}\n`, cache: true },
  ];
}

/** One line a task, as every worker of the request sees the plan: byte for byte the same for all. */
export const planLine = (task: {
  readonly key: string;
  readonly title: string;
  readonly worker: string;
  readonly after: readonly string[];
}): string =>
  `${task.key} ${task.title} (${task.worker}${task.after.length > 0 ? `, after ${task.after.join(', ')}` : ''})`;

function renderShared(brief: WorkPrefix, dataBlock: DataBlock): string {
  const nonce = brief.sharedNonce;
  const { title, text } = brief.request;
  const request = cutToBudget(`${title}\n\n${text}`, BUDGET.request, 'start');
  const map = cutToBudget(brief.repositoryMap, BUDGET.map, 'start');
  return joined([
    workRules,
    '# The request',
    dataBlock({ label: 'request', text: request, nonce }),
    '# The plan',
    dataBlock({ label: 'plan', text: brief.plan.join('\n'), nonce }),
    ...(brief.notes.length === 0 ? [] : ['# What the project remembers']),
    ...(brief.notes.length === 0 ? [] : [dataBlock({ label: 'notes', text: brief.notes.join('\n'), nonce })]),
    '# The repository',
    dataBlock({ label: 'repository', text: map, nonce }),
  ]);
}

function renderTask(brief: WorkBrief, dataBlock: DataBlock): string {
  const { task, dependencies, answers, retry, nonce } = brief;
  const block = (label: string, text: string) => dataBlock({ label, text, nonce });
  return joined([
    `# Your task: ${task.id}`,
    block('title', task.title),
    renderContract(task.contract, block),
    ...dependencies.map(({ id, title, kind, summary }) => {
      const budget = kind === 'report' ? BUDGET.report : BUDGET.summary;
      return block(
        `task ${id}, done before (${kind})`,
        `${title}\n\n${cutToBudget(summary, budget, 'start')}`,
      );
    }),
    ...answers.map(({ question, answer, by, quotation }) =>
      block(
        quotation === undefined ? 'answer of a person' : 'answer of the foreman',
        cutToBudget(`${question}\n\n${by} answered: ${answer}${restsOn(quotation)}`, BUDGET.answer, 'end'),
      ),
    ),
    ...(retry === undefined ? [] : [renderRetry(retry, block)]),
    closing(task.contract),
  ]);
}

/** What the foreman answered is worth what people wrote, so those words go along. */
const restsOn = (quotation: string | undefined): string =>
  quotation === undefined ? '' : `\n\nIt rests on these words of people: ${quotation}`;

/** The seven parts, each under its own heading; they came from a model that read the request, so they are data too. */
function renderContract(contract: Contract, block: (label: string, text: string) => string): string {
  const list = (lines: readonly string[], none: string) =>
    lines.length === 0 ? none : lines.map((line) => `- ${line}`).join('\n');
  const parts = [
    ['Objective', contract.objective],
    ['Output format', contract.outputFormat],
    ['Tools', list(contract.tools, 'None.')],
    ['Sources', list(contract.sources, 'None.')],
    ['Boundaries (the only paths you may write)', list(contract.boundaries, 'None: write no files.')],
    ['Not to do', list(contract.notToDo, 'Nothing besides the rules.')],
    ['Done when', list(contract.doneWhen, 'The objective is met.')],
    ...(contract.dependencies === true
      ? [['Dependencies', 'May change; the lock file is made for you.']]
      : []),
  ];
  return block('contract', parts.map(([name, text]) => `## ${name}\n${text}`).join('\n\n'));
}

function closing(contract: Contract): string {
  const end = 'End files with the line `END FILES: n`.';
  return contract.boundaries.length === 0
    ? 'Do the task now. This contract has no boundaries, so answer with REPORT, QUESTION or NOTHING TO DO.'
    : `Do the task now, and meet every line under "Done when". ${end}`;
}

function joined(parts: readonly string[]): string {
  return `${parts.map((part) => part.trimEnd()).join('\n\n')}\n`;
}
