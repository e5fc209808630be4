import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHandler } from './handle-request.ts';
import type { FaultRule } from './faults.ts';
import type { SeenCall } from './exchange.ts';
import type { Script } from './script.ts';

export interface ModelServerOptions {
  readonly script?: Script;
  /** Looked at with each request, so that rules may be added while the server runs. */
  readonly faults?: readonly FaultRule[];
  /** Any free port when absent. */
  readonly port?: number;
  /** The keys that are let in; any key when absent, but never none. */
  readonly keys?: readonly string[];
  /** The time for the life of cached prefixes, milliseconds. */
  readonly now?: () => number;
  /** How long a scene with `together` waits for the others; 10 s when absent. */
  readonly patienceMs?: number;
}

export interface ModelServer {
  /** `http://127.0.0.1:<port>`, for ANTHROPIC_BASE_URL. */
  readonly url: string;
  readonly requests: readonly SeenCall[];
  /** Messages of the requests that the script had no scene for; a run with any of them has failed. */
  readonly unmatched: readonly string[];
  close(): Promise<void>;
}

/** Starts the Messages API on 127.0.0.1: the wire of the real one, the answers of a script. */
export async function startModelServer(options: ModelServerOptions = {}): Promise<ModelServer> {
  const requests: SeenCall[] = [];
  const unmatched: string[] = [];
  const handle = createHandler(options, {
    seen: (call) => requests.push(call),
    unmatched: (message) => unmatched.push(message),
  });
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.destroy(asError(error)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    requests,
    unmatched,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The model server has no port.');
  return address.port;
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
