import { ok } from './reply.ts';
import type { Reply } from './reply.ts';
import type { RouteRequest } from './route.ts';

/** One page of a list (`page`, `per_page` up to 100), and the `Link` header. */
export function slicePage<T>(request: RouteRequest, items: readonly T[]) {
  const perPage = Math.min(100, readPositive(request.query.get('per_page'), 30));
  const page = readPositive(request.query.get('page'), 1);
  const last = Math.max(1, Math.ceil(items.length / perPage));
  const links = [
    ...(page > 1 ? [link(request, page - 1, 'prev')] : []),
    ...(page < last ? [link(request, page + 1, 'next'), link(request, last, 'last')] : []),
    ...(page > 1 ? [link(request, 1, 'first')] : []),
  ];
  const headers: Record<string, string> = links.length > 0 ? { link: links.join(', ') } : {};
  return { items: items.slice((page - 1) * perPage, page * perPage), headers };
}

/** A page as the whole answer, each item shown. */
export function pageReply<T>(request: RouteRequest, items: readonly T[], show: (item: T) => unknown): Reply {
  const page = slicePage(request, items);
  return { ...ok(page.items.map(show)), headers: page.headers };
}

/** A page within an object that counts all. */
export function countedReply<T>(
  request: RouteRequest,
  items: readonly T[],
  { name, show }: { readonly name: string; readonly show: (item: T) => unknown },
): Reply {
  const page = slicePage(request, items);
  return { ...ok({ total_count: items.length, [name]: page.items.map(show) }), headers: page.headers };
}

function readPositive(text: string | null, fallback: number): number {
  const value = Number(text ?? fallback);
  return Number.isInteger(value) && value > 0 ? value : fallback;
}

function link(request: RouteRequest, page: number, rel: string): string {
  const url = new URL(request.url);
  url.searchParams.set('page', String(page));
  return `<${url.href}>; rel="${rel}"`;
}
