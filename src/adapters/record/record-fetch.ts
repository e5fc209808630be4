import { httpArgs } from './http-args.ts';
import type { Recorder, Reply } from './recorder.ts';

/** What of an answer's head is kept: what our adapters and their SDKs look at. */
const KEPT =
  /^(content-type|retry-after(-ms)?|x-should-retry|x-ratelimit-[a-z]+|x-github-request-id|request-id|link|etag|date|location)$/;

/** `fetch`, with every request and the bytes of its answer written down as they come. */
export function recordFetch(real: typeof fetch, recorder: Recorder): typeof fetch {
  return async (input, init) => {
    const reply = recorder.ask('http', await httpArgs(input, init));
    let response: Response;
    try {
      response = await real(input, init);
    } catch (error) {
      reply.fault(error);
      throw error;
    }
    return watched(response, reply);
  };
}

function watched(response: Response, reply: Reply): Response {
  const head = { status: response.status, headers: headersOf(response.headers) };
  if (!response.body) {
    reply.value({ ...head, body: null });
    return response;
  }
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let told = false;
  const tell = (cut: string | null): void => {
    if (told) return;
    told = true;
    reply.value({ ...head, ...bodyOf(chunks), ...(cut === null ? {} : { cut }) });
  };
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      try {
        const { done, value } = await reader.read();
        if (done) {
          tell(null);
          controller.close();
          return;
        }
        chunks.push(value);
        controller.enqueue(value);
      } catch (error) {
        tell(error instanceof Error ? error.name : 'Error');
        controller.error(error);
      }
    },
    cancel: (reason) => {
      tell('AbortError');
      return reader.cancel(reason);
    },
  });
  return new Response(body, response);
}

/** Text where it is text, with the sizes of the pieces it came in; else Base64. */
function bodyOf(chunks: readonly Uint8Array[]): { readonly [key: string]: unknown } {
  const bytes = Buffer.concat(chunks);
  const text = bytes.toString('utf8');
  if (!Buffer.from(text, 'utf8').equals(bytes)) return { base64: bytes.toString('base64') };
  return chunks.length > 1 ? { body: text, pieces: chunks.map((one) => one.length) } : { body: text };
}

function headersOf(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => KEPT.test(name)));
}
