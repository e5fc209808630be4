import type { SeenRequest } from './seen-request.ts';

/** A string that must occur, or a regular expression that must match. */
export type Pattern = string | RegExp;

/** Where to look: the system blocks, the first user message, the last message, the tool results, or all but answers. */
export type Place = 'system' | 'task' | 'last' | 'results' | 'anywhere';

/** What tells this conversation from others; every pattern given must be found, none of `without` may be. */
export interface When {
  readonly model?: Pattern;
  readonly system?: readonly Pattern[];
  readonly task?: readonly Pattern[];
  readonly last?: readonly Pattern[];
  readonly anywhere?: readonly Pattern[];
  readonly without?: readonly Pattern[];
}

/** Something that the request must hold for the model to be able to answer rightly. */
export interface Need {
  readonly label: string;
  readonly text: Pattern;
  /** `anywhere` when absent. */
  readonly in?: Place;
}

export interface ToolCall {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** One turn of tool calls; what comes back must hold everything in `expect`. */
export interface ToolStep {
  readonly calls: readonly ToolCall[];
  readonly expect?: readonly Need[];
}

export type ApiStopReason =
  | 'end_turn'
  | 'max_tokens'
  | 'stop_sequence'
  | 'tool_use'
  | 'pause_turn'
  | 'refusal'
  | 'model_context_window_exceeded';

/** What the model says in one turn. */
export interface Reply {
  readonly thinking?: string;
  readonly text?: string;
  readonly toolCalls?: readonly ToolCall[];
  /** A search that the API runs itself, with the pages that it finds; the text then cites them. */
  readonly webSearch?: {
    readonly query: string;
    readonly pages: readonly { readonly url: string; readonly title: string }[];
  };
  /** `end_turn`, or `tool_use` when there are tool calls, unless told otherwise. */
  readonly stopReason?: ApiStopReason;
}

export type Answer = string | Reply | ((seen: SeenRequest) => string | Reply);

/** One thing that the scripted model can do. */
export interface Scene {
  readonly name: string;
  readonly when: When;
  readonly needs?: readonly Need[];
  readonly tools?: readonly ToolStep[];
  readonly answer: Answer;
  /** What is answered when a need or an expected tool result is missing. */
  readonly wrong?: Answer;
  /** How many different requests may open this scene; a repeated identical request does not count again. */
  readonly times?: number;
  /** Names of scenes that must have answered before. */
  readonly after?: readonly string[];
  /** Hold the answers until so many requests of the group (this scene alone, unless named) wait at the same time. */
  readonly together?: number | { readonly size: number; readonly group: string };
}

/** The first scene that fits a request plays. */
export interface Script {
  readonly scenes: readonly Scene[];
}
