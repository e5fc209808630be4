import { planFormat, type JsonSchema } from './plan-format.ts';
import { planRules } from './plan-rules.ts';
import type { WorkerChoice } from './worker-type.ts';

/** Wraps text that is not ours, so that it is read as data; the caller binds its nonce. */
export type DataBlock = (label: string, text: string) => string;

/** Everything that the foreman model is told; every text in `request`, `conversation`, `map`, `memory` is untrusted. */
export interface PlanPromptInput {
  readonly instructions: string;
  readonly workers: readonly WorkerChoice[];
  readonly maxTasks: number;
  /** Commands that verification runs, shown so that done-when lines can name them. */
  readonly verify: readonly string[];
  readonly shared: readonly string[];
  readonly map: string;
  readonly memory?: string;
  readonly request: {
    readonly issue: number;
    readonly title: string;
    readonly body: string;
    readonly text: string;
  };
  readonly conversation: readonly {
    readonly question: string;
    readonly answer: string;
    readonly by: string;
  }[];
  /** Tasks of this request that exist already, when more are added to it. */
  readonly existing?: readonly { readonly key: string; readonly title: string; readonly status: string }[];
  /** A label asks for exactly one task, of this worker type. */
  readonly only?: string | undefined;
  /** The branch of the pull request on which it was asked for: it takes one task. */
  readonly onto?: string | undefined;
  readonly dataBlock: DataBlock;
}

/** System blocks in order; `cache` marks the end of a prefix that a repair or a second plan can reuse. */
export interface PlanPrompt {
  readonly system: readonly { readonly text: string; readonly cache?: boolean }[];
  readonly user: string;
  readonly format: JsonSchema;
}

/** The foreman's prompt: instructions, rules and workers, then the repository map, then the request. */
export function buildPlanPrompt(input: PlanPromptInput): PlanPrompt {
  const rules = [input.instructions, planRules, limits(input), describeWorkers(input.workers)].join('\n\n');
  return {
    system: [
      { text: rules, cache: true },
      { text: `# The repository\n\n${input.dataBlock('repository map', input.map)}`, cache: true },
    ],
    user: renderRequest(input),
    format: planFormat(input.workers.map((worker) => worker.type)),
  };
}

function describeWorkers(workers: readonly WorkerChoice[]): string {
  return ['# The workers', '', ...workers.map(describeWorker)].join('\n');
}

function describeWorker(worker: WorkerChoice): string {
  const delivers = { files: 'files', report: 'a report, never files', either: 'files or a report' }[
    worker.delivers
  ];
  const tools = worker.tools.length === 0 ? 'none' : worker.tools.join(', ');
  const also =
    worker.alsoCalled.length === 0 ? '' : ` For issues of the types ${worker.alsoCalled.join(', ')} too.`;
  return `- \`${worker.type}\`: ${worker.description}${also} Delivers ${delivers}. Tools: ${tools}. At once: ${worker.count}.`;
}

function limits(input: PlanPromptInput): string {
  const verify =
    input.verify.length === 0
      ? '- No verification commands are known. Say in the summary how the result can be checked.'
      : `- Verification runs: ${input.verify.map((command) => `\`${command}\``).join(', ')}.`;
  const shared =
    input.shared.length === 0
      ? []
      : [
          `- These paths may be changed by several tasks at once: ${input.shared.map((glob) => `\`${glob}\``).join(', ')}.`,
        ];
  return [
    '# Limits',
    '',
    `- At most ${input.maxTasks} tasks.`,
    verify,
    ...shared,
    '- Workflows, lock files, test-runner and build configuration, hooks and agent instruction files are protected: no',
    '  boundary may lie inside them.',
  ].join('\n');
}

function renderRequest(input: PlanPromptInput): string {
  const { request, conversation, memory, existing = [], dataBlock } = input;
  return [
    `The request comes from issue #${request.issue}. The comment with the command says what is wanted; the issue around`,
    'it is context.',
    '',
    dataBlock('the command', request.text),
    '',
    dataBlock('title of the issue', request.title),
    '',
    dataBlock('text of the issue', request.body),
    ...conversation.flatMap((turn, at) => [
      '',
      `Question ${at + 1}, asked earlier, and what ${safeLogin(turn.by)} answered:`,
      '',
      dataBlock(`question ${at + 1}`, turn.question),
      '',
      dataBlock(`answer ${at + 1}`, turn.answer),
    ]),
    ...(memory === undefined || memory === ''
      ? []
      : ['', dataBlock('what people asked to remember', memory)]),
    ...renderExisting(existing, dataBlock),
    ...(input.only === undefined ? [] : ['', onlyOne(input.only)]),
    ...(input.onto === undefined ? [] : ['', onPull(input.onto, dataBlock)]),
    '',
    'Look at what the repository map shows before you decide. Then answer with the JSON object.',
  ].join('\n');
}

function renderExisting(tasks: NonNullable<PlanPromptInput['existing']>, dataBlock: DataBlock): string[] {
  if (tasks.length === 0) return [];
  const list = tasks.map((task) => `${task.key} (${task.status}): ${task.title}`).join('\n');
  const note =
    'These tasks of the request exist already, with their state. Plan only what is new and repeat none of them. Number the new tasks in ' +
    'later phases. A new task may wait for an existing one whose result it needs; list its number in `after`.';
  return ['', note, '', dataBlock('existing tasks', list)];
}

const onlyOne = (worker: string): string =>
  `A person has routed this issue by a label: plan exactly one task (kind \`single\`) for the worker type \`${worker}\`. Ask or decline where that cannot be done; never split it and choose no other worker.`;

const onPull = (branch: string, block: DataBlock): string =>
  [
    'This was asked for on a pull request, not on an issue; what you are shown is its branch, with its changes in it. Plan exactly one task',
    '(kind `single`): its own pull request goes to that branch. Where one task cannot do it, decline, and say which parts there would be, so',
    'that people can ask for them on an issue.',
    '',
    block('branch of the pull request', branch),
  ].join('\n');

const safeLogin = (login: string): string => (/^[\w-]{1,40}(?:\[bot\])?$/.test(login) ? login : 'somebody');
