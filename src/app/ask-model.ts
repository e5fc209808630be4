import type { ReadToolName } from '../domain/read-tool.ts';
import type { Clock } from '../ports/clock.ts';
import type {
  AnswerBlock,
  LaterReason,
  Model,
  ModelAnswer,
  ModelMessage,
  ModelRequest,
  NeverReason,
  StopReason,
  ToolResult,
} from '../ports/model.ts';
import type { Tree } from '../ports/tree.ts';
import type { AskPatience } from './ask-backoff.ts';
import { createMeter, freeMeter, type AskBudget } from './ask-meter.ts';
import { askPatiently, type Conversation, type ModelCall } from './ask-patiently.ts';
import { readToolDefinitions } from './ask-tools.ts';
import { runReadTools } from './ask-run-tools.ts';

/** What a conversation needs from outside; without a tree there are no reading tools. */
export interface AskDeps {
  readonly model: Model;
  readonly clock: Clock;
  /** Uniform in [0, 1), for jitter. */
  readonly random: () => number;
  readonly tree?: Tree;
  /** Told of every HTTP request when it is over. */
  readonly onCall?: (call: ModelCall) => void;
}

export interface AskRequest extends Omit<ModelRequest, 'tools'> {
  /** The reading tools that the model may use; they see the tree's commit and nothing else. */
  readonly readTools?: readonly ReadToolName[];
  /** Lets the API search the web. */
  readonly webSearch?: { readonly maxUses: number; readonly allowedDomains?: readonly string[] };
  /** 40 when absent; on the last the model is told to answer. */
  readonly maxTurns?: number;
  readonly patience?: Partial<AskPatience>;
  /** What the conversation may take; without it nothing is limited. */
  readonly budget?: AskBudget;
}

/** How a conversation ended. Only an answer with the stop reason `end_turn` is complete. */
export type AskOutcome = AskEnd & { readonly calls: readonly ModelCall[] };

export type AskEnd =
  | {
      readonly kind: 'answered';
      readonly stopReason: StopReason;
      /** The text of the last turn, parts before a pause included. */
      readonly text: string;
      readonly content: readonly AnswerBlock[];
      /** True where the allowance was nearly used up: the answer may be shorter than it would have been. */
      readonly tight: boolean;
    }
  | { readonly kind: 'budget'; readonly message: string }
  | { readonly kind: 'later'; readonly reason: LaterReason; readonly message: string }
  | { readonly kind: 'never'; readonly reason: NeverReason; readonly message: string };

const defaultPatience: AskPatience = { longestWaitMs: 60_000, waitBudgetMs: 600_000, maxRepeats: 3 };
const lastTurnText =
  'This was the last tool call that is allowed. Give the complete final answer now, from what you know.';

/** Asks a model until it has answered: waits, repeats what was lost, runs its reading tools, resumes paused turns. */
export async function askModel(deps: AskDeps, request: AskRequest): Promise<AskOutcome> {
  const calls: ModelCall[] = [];
  const talk: Conversation = {
    model: deps.model,
    clock: deps.clock,
    random: deps.random,
    patience: { ...defaultPatience, ...request.patience },
    waitedMs: 0,
    cut: false,
    meter: request.budget ? createMeter(request.budget) : freeMeter,
    onCall: (call) => {
      calls.push(call);
      deps.onCall?.(call);
    },
  };
  return { ...(await converse(talk, request, deps.tree)), calls };
}

async function converse(talk: Conversation, request: AskRequest, tree: Tree | undefined): Promise<AskEnd> {
  const maxTurns = request.maxTurns ?? 40;
  const base = baseRequest(request, tree !== undefined);
  let tight = false;
  let history = request.messages;
  let paused: readonly AnswerBlock[] = [];
  for (let turn = 1; ; turn++) {
    const messages: readonly ModelMessage[] =
      paused.length > 0 ? [...history, { role: 'assistant', content: paused }] : history;
    const outcome = await askPatiently(talk, { ...base, messages }, turn);
    if (outcome.kind === 'budget') return { kind: 'budget', message: overText(turn) };
    if (outcome.kind === 'later') return laterEnd(outcome.reason, outcome.message);
    if (outcome.kind === 'never') return { kind: 'never', reason: outcome.reason, message: outcome.message };
    const content = [...paused, ...outcome.content];
    const more = turn < maxTurns && !tight;
    if (outcome.stopReason === 'pause_turn' && more) {
      paused = content;
    } else if (tree && more && wantsTools(outcome)) {
      const results = await runReadTools(tree, content, request.readTools ?? []);
      const before = [...withoutToolMarks(history), { role: 'assistant' as const, content }];
      tight = talk.meter.isLast({ ...base, messages: [...before, reply(results, true, base)] });
      history = [...before, reply(results, tight || turn + 1 === maxTurns, base)];
      paused = [];
    } else {
      return {
        kind: 'answered',
        stopReason: outcome.stopReason,
        text: textOf(content),
        content,
        tight: tight || talk.cut,
      };
    }
  }
}

const wantsTools = ({ stopReason, content }: ModelAnswer): boolean =>
  stopReason === 'tool_use' && content.some((block) => block.type === 'tool_use');

function baseRequest(request: AskRequest, hasTree: boolean): ModelRequest {
  const {
    readTools = [],
    webSearch,
    maxTurns: _turns,
    patience: _patience,
    budget: _money,
    ...plain
  } = request;
  const tools = [
    ...(hasTree ? readToolDefinitions(readTools) : []),
    ...(webSearch ? [{ kind: 'web_search' as const, ...webSearch }] : []),
  ];
  return { ...plain, ...(tools.length > 0 ? { tools } : {}) };
}

/** The results, and the order to answer before the last turn. The newest results carry a cache mark: the next turn reads them. */
function reply(results: readonly ToolResult[], last: boolean, base: ModelRequest): ModelMessage {
  const marked = countMarks(base) < 4;
  const content = results.map((result, index) =>
    marked && index === results.length - 1 ? { ...result, cache: '5m' as const } : result,
  );
  return { role: 'user', content: last ? [...content, { type: 'text', text: lastTurnText }] : content };
}

/** The API takes four marks; only the newest results need theirs. */
const withoutToolMarks = (messages: readonly ModelMessage[]): readonly ModelMessage[] =>
  messages.map((message) =>
    message.role === 'assistant'
      ? message
      : {
          role: 'user',
          content: message.content.map((block) => {
            if (block.type === 'text') return block;
            const { cache: _mark, ...rest } = block;
            return rest;
          }),
        },
  );

const countMarks = (base: ModelRequest): number =>
  [
    ...base.system,
    ...base.messages.flatMap((message) => (message.role === 'user' ? message.content : [])),
  ].filter((block) => block.cache !== undefined).length;

const textOf = (content: readonly AnswerBlock[]): string =>
  content.map((block) => (block.type === 'text' ? block.text : '')).join('');

const overText = (turn: number): string =>
  turn === 1
    ? 'What is left of the budget does not pay for the question; nothing was asked.'
    : `What is left of the budget does not pay for turn ${turn} of the conversation.`;

const laterEnd = (reason: LaterReason, message: string): AskEnd => ({
  kind: 'later',
  reason,
  message: `The model is not available (${reason}); resume later. ${message}`,
});
