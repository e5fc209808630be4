import type { Messages } from '@anthropic-ai/sdk/resources/messages/messages';
import type { Model, ModelOutcome, ModelRequest } from '../../ports/model.ts';
import type * as Sdk from './client.ts';
import type { Verdict } from './outcome-of-error.ts';
import { readMessage, readUsage } from './read-message.ts';
import { createRedactor } from './redact.ts';
import { toParams, type SchemaTransform } from './to-params.ts';
import { startWatchdog, type Watchdog } from './watchdog.ts';

export interface AnthropicOptions {
  /** Absent or empty: the SDK finds a credential in the environment (key, token, profile, federation). */
  readonly apiKey?: string;
  /** Absent or empty: ANTHROPIC_BASE_URL, else the public API. */
  readonly baseURL?: string;
  /** For requests that name none; 120 s when absent. */
  readonly idleTimeoutMs?: number;
  /** The longest that one call may last, pings or not; 30 min when absent. */
  readonly callTimeoutMs?: number;
  /** Instead of the machine's own. */
  readonly fetch?: typeof fetch;
  /** Instead of the machine's own; a limit may name the moment until which it holds. */
  readonly now?: () => number;
}

/** The Messages API. One call is one streamed request; nothing is repeated here. */
export function createAnthropicModel(options: AnthropicOptions = {}): Model {
  const redact = createRedactor([options.apiKey, ...environmentSecrets()]);
  let loading: Promise<Loaded> | undefined;
  return {
    async ask(request) {
      loading ??= load(options);
      const loaded = await loading;
      const idleMs = request.idleTimeoutMs ?? options.idleTimeoutMs ?? 120_000;
      const totalMs = options.callTimeoutMs ?? 1_800_000;
      const limits = { idleMs, totalMs, ...(options.fetch ? { fetch: options.fetch } : {}) };
      const watchdog = startWatchdog(limits, request.signal);
      try {
        return await callOnce(loaded, { request, watchdog, redact, totalMs, now: options.now ?? Date.now });
      } finally {
        watchdog.stop();
      }
    },
  };
}

interface Loaded {
  readonly sdk: typeof Sdk;
  readonly client: ReturnType<typeof Sdk.createClient>;
}

/** The SDK is loaded at the first call: most commands never talk to a model. */
async function load({ apiKey, baseURL }: AnthropicOptions): Promise<Loaded> {
  const sdk = await import('./client.ts');
  const client = sdk.createClient({ ...(apiKey ? { apiKey } : {}), ...(baseURL ? { baseURL } : {}) });
  return { sdk, client };
}

interface Call {
  readonly request: ModelRequest;
  readonly watchdog: Watchdog;
  readonly redact: (text: string) => string;
  readonly totalMs: number;
  readonly now: () => number;
}

async function callOnce(loaded: Loaded, call: Call): Promise<ModelOutcome> {
  const { request, watchdog, redact, totalMs } = call;
  let stream: ReturnType<Messages['stream']> | undefined;
  const requestId = (): string | undefined => stream?.request_id ?? undefined;
  try {
    const messages = loaded.sdk.messagesOver(loaded.client, watchdog.fetch);
    const params = paramsOf(request, loaded.sdk.transformSchema);
    if (typeof params === 'string')
      return { kind: 'never', reason: 'bad-request', message: params, requestId: undefined };
    stream = messages.stream(params, { signal: watchdog.signal, timeout: totalMs, maxRetries: 0 });
    const answer = readMessage(await stream.finalMessage(), requestId());
    if (answer) return answer;
    const message = 'The model service sent a message that is not in the known form.';
    return { kind: 'later', reason: 'malformed', message, requestId: requestId() };
  } catch (error) {
    const verdict = verdictOf(error, loaded, call);
    const usage = readUsage(stream?.currentMessage);
    const told = { message: redact(verdict.message), requestId: requestId() ?? errorRequestId(error) };
    return verdict.kind === 'never'
      ? { ...verdict, ...told }
      : { ...verdict, ...told, ...(usage ? { usage } : {}) };
  }
}

/** The parameters, or why they cannot be made: the SDK throws at schemas that it cannot rewrite. */
function paramsOf(request: ModelRequest, transform: SchemaTransform): ReturnType<typeof toParams> | string {
  try {
    return toParams(request, transform);
  } catch (error) {
    return `The output schema cannot be used: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function verdictOf(error: unknown, loaded: Loaded, { watchdog, now }: Call): Verdict {
  const reason = watchdog.reason();
  if (reason === 'stalled')
    return { kind: 'later', reason, message: 'No byte came from the model service for too long.' };
  if (reason === 'cancelled') return { kind: 'later', reason, message: 'The call was cancelled.' };
  return loaded.sdk.verdictOfError(error, { sent: watchdog.sent(), now: now() });
}

const errorRequestId = (error: unknown): string | undefined =>
  error instanceof Error && 'requestID' in error && typeof error.requestID === 'string'
    ? error.requestID
    : undefined;

const environmentSecrets = (): (string | undefined)[] => [
  process.env['ANTHROPIC_API_KEY'],
  process.env['ANTHROPIC_AUTH_TOKEN'],
];
