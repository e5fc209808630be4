import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

export type Serve = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** An HTTP server on loopback that can be stopped in the middle of its work, and started again on its port. */
export interface Listener {
  readonly port: number;
  /** Fires when the server stops. */
  readonly stopping: () => AbortSignal;
  start(): Promise<void>;
  /** Ends all connections; resolves when the work of every request that had come is done. */
  stop(): Promise<void>;
}

/** Starts a server on 127.0.0.1; port 0 is a free one. */
export async function startListener(port: number, serve: () => Serve): Promise<Listener> {
  const working = new Set<Promise<void>>();
  let stopping = new AbortController();
  const server = createServer((request, response) => {
    const work = serve()(request, response).catch((error: unknown) => {
      failVisibly(response, error);
    });
    working.add(work);
    void work.finally(() => working.delete(work));
  });
  const chosen = await listen(server, port);
  return {
    port: chosen,
    stopping: () => stopping.signal,
    async start() {
      stopping = new AbortController();
      await listen(server, chosen);
    },
    async stop() {
      stopping.abort();
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      server.closeAllConnections();
      await closed;
      await Promise.all(working);
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('The hub got no port.'));
      else resolve(address.port);
    });
  });
}

// A fault of the hub itself must not look like a lost connection.
function failVisibly(response: ServerResponse, error: unknown): void {
  if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
  response.end(`The hub failed: ${error instanceof Error ? error.stack : String(error)}\n`);
}
