import type { TokenUsage } from '../domain/usage.ts';

/** JSON as it comes from outside and goes back unchanged. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** How long a cached prefix lives. */
export type CacheLife = '5m' | '1h';

/** A piece of the prompt; with `cache`, everything up to its end is stored for the next call. */
export interface PromptText {
  readonly type: 'text';
  readonly text: string;
  readonly cache?: CacheLife;
}

export interface ToolResult {
  readonly type: 'tool_result';
  readonly toolUseId: string;
  readonly text: string;
  readonly isError: boolean;
  readonly cache?: CacheLife;
}

export interface Source {
  readonly url: string;
  readonly title: string;
}

/** What a model answers with. `opaque` parts are sent back unread when the conversation goes on. */
export type AnswerBlock =
  | { readonly type: 'text'; readonly text: string; readonly sources?: readonly Source[] }
  | { readonly type: 'tool_use'; readonly id: string; readonly name: string; readonly input: Json }
  | { readonly type: 'thinking'; readonly opaque: JsonObject }
  | { readonly type: 'server_tool'; readonly name: string; readonly opaque: JsonObject };

export type ModelMessage =
  | { readonly role: 'user'; readonly content: readonly (PromptText | ToolResult)[] }
  | { readonly role: 'assistant'; readonly content: readonly AnswerBlock[] };

/** A tool of ours, or the search that the API runs itself. */
export type ModelTool =
  | {
      readonly kind: 'own';
      readonly name: string;
      readonly description: string;
      readonly inputSchema: JsonObject;
    }
  | { readonly kind: 'web_search'; readonly maxUses: number; readonly allowedDomains?: readonly string[] };

export type Effort = 'low' | 'medium' | 'high' | 'xhigh' | 'max';

export interface ModelRequest {
  readonly model: string;
  /** The most tokens of the answer; 0 fills the cache and answers nothing. */
  readonly maxTokens: number;
  readonly system: readonly PromptText[];
  readonly messages: readonly ModelMessage[];
  readonly tools?: readonly ModelTool[];
  /** A JSON schema for the answer; limits that the API does not know are moved into descriptions. */
  readonly outputSchema?: JsonObject;
  readonly effort?: Effort;
  /** Give up when no byte has come for this long. */
  readonly idleTimeoutMs?: number;
  readonly signal?: AbortSignal;
}

export type StopReason =
  | 'end_turn'
  | 'max_tokens'
  | 'stop_sequence'
  | 'tool_use'
  | 'pause_turn'
  | 'refusal'
  | 'model_context_window_exceeded'
  | 'unknown';

export interface ModelAnswer {
  readonly kind: 'answered';
  /** Only `end_turn` is a complete answer. */
  readonly stopReason: StopReason;
  readonly content: readonly AnswerBlock[];
  readonly usage: TokenUsage;
  readonly requestId: string | undefined;
}

/** The call may succeed if it is repeated. `cancelled`: our own signal fired. */
export type LaterReason =
  | 'rate-limited'
  | 'overloaded'
  | 'server-error'
  | 'connection'
  | 'stalled'
  | 'cut-stream'
  | 'malformed'
  | 'cancelled';

export interface ModelLater {
  readonly kind: 'later';
  readonly reason: LaterReason;
  readonly message: string;
  /** What the server asked us to wait. */
  readonly retryAfterMs?: number;
  /** What the lost call had told of its usage before it broke; it is billed all the same. */
  readonly usage?: TokenUsage;
  readonly requestId: string | undefined;
}

/** Repeating the call unchanged cannot help. */
export type NeverReason =
  'spend-limit' | 'authentication' | 'billing' | 'permission' | 'not-found' | 'too-large' | 'bad-request';

export interface ModelNever {
  readonly kind: 'never';
  readonly reason: NeverReason;
  /** One sentence for people and logs; never holds a credential. */
  readonly message: string;
  readonly requestId: string | undefined;
}

export type ModelOutcome = ModelAnswer | ModelLater | ModelNever;

/** A language model. One call of `ask` makes one HTTP request, and expected failures are values. */
export interface Model {
  ask(request: ModelRequest): Promise<ModelOutcome>;
}
