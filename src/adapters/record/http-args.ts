/** What of a request's head is kept; no credential travels in these. */
const KEPT = ['content-type', 'x-github-api-version', 'anthropic-version', 'anthropic-beta'];

/** A request as it is written down and compared: its method, address, body and the few heads that change its meaning. */
export async function httpArgs(
  input: Parameters<typeof fetch>[0],
  init: Parameters<typeof fetch>[1],
): Promise<{ readonly [key: string]: unknown }> {
  const request = input instanceof Request ? input : null;
  const headers = new Headers(init?.headers ?? request?.headers);
  const kept = KEPT.flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return {
    method: (init?.method ?? request?.method ?? 'GET').toUpperCase(),
    url: withoutCredentials(request ? request.url : String(input)),
    headers: Object.fromEntries(kept),
    body: await bodyOf(init?.body ?? null, request),
  };
}

async function bodyOf(body: RequestInit['body'], request: Request | null): Promise<string | null> {
  if (body === null || body === undefined) return request?.body ? request.clone().text() : null;
  return typeof body === 'string' ? body : new Response(body).text();
}

function withoutCredentials(address: string): string {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url.href;
}
