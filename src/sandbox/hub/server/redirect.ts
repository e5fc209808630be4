import type { MovedError } from '../moved-error.ts';
import type { Reply } from './reply.ts';
import type { ApiCall } from './serve-api.ts';

/** 301 for reads, 307 for the rest, which a client has to send again as it was; whatever stood behind the path is kept. */
export function redirect({ request, url, path }: ApiCall, moved: MovedError): Reply {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const rest = path.slice(moved.from.length);
  const location = `${url.origin}/api/v3${moved.to}${rest}${url.search}`;
  const message = isRead ? 'Moved Permanently' : 'Temporary Redirect';
  const body = { message, url: location, documentation_url: 'https://docs.github.com/rest' };
  return { status: isRead ? 301 : 307, body, headers: { location } };
}
