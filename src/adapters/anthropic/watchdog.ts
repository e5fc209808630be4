/** Watches one call: aborts it when nothing has come for too long, when it lasts too long, or when the caller gives up. */
export interface Watchdog {
  readonly signal: AbortSignal;
  /** Why it was aborted, if it was. */
  readonly reason: () => 'stalled' | 'cancelled' | undefined;
  /** Whether a request has left. */
  readonly sent: () => boolean;
  /** `fetch`, with each byte that comes counted as a sign of life. */
  readonly fetch: typeof fetch;
  stop(): void;
}

/**
 * The SDK's own timeout ends with the headers, so a stream that stalls would be waited for without end. Pings are a sign of
 * life too (a model may think for minutes), which is why bytes count and not events, and why there is a limit to the whole.
 */
export function startWatchdog(
  limits: { readonly idleMs: number; readonly totalMs: number; readonly fetch?: typeof fetch },
  caller: AbortSignal | undefined,
): Watchdog {
  const controller = new AbortController();
  let reason: 'stalled' | 'cancelled' | undefined;
  let sent = false;
  const abort = (why: 'stalled' | 'cancelled'): void => {
    reason ??= why;
    controller.abort();
  };
  const idle = setTimeout(() => abort('stalled'), limits.idleMs);
  const total = setTimeout(() => abort('stalled'), limits.totalMs);
  const cancel = (): void => abort('cancelled');
  if (caller?.aborted) cancel();
  caller?.addEventListener('abort', cancel, { once: true });
  return {
    signal: controller.signal,
    reason: () => reason,
    sent: () => sent,
    fetch: async (input, init) => {
      sent = true;
      const response = await (limits.fetch ?? fetch)(input, init);
      idle.refresh();
      return tapped(response, () => idle.refresh());
    },
    stop: () => {
      clearTimeout(idle);
      clearTimeout(total);
      caller?.removeEventListener('abort', cancel);
    },
  };
}

function tapped(response: Response, onBytes: () => void): Response {
  if (!response.body) return response;
  const tap = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      onBytes();
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(tap), response);
}
