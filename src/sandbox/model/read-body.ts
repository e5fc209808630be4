import type { IncomingMessage } from 'node:http';

const largestBody = 32 * 1024 * 1024;

/** The body's text, or undefined when it is above the API's 32 MB. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= largestBody) chunks.push(bytes);
  }
  return size > largestBody ? undefined : Buffer.concat(chunks).toString('utf8');
}
