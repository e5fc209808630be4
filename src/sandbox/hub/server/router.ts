import type { Route } from './route.ts';

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the route of a method and an encoded path below the API's root. */
export type Router = (method: string, path: string) => Match | undefined;

// Their values hold slashes, which clients send encoded or not.
const greedy = new Set(['ref', 'path', 'branch', 'basehead', 'workflow_id', 'name']);

/** A router over the routes; the more literal template wins. */
export function createRouter(routes: readonly Route[]): Router {
  const compiled = routes
    .map((route) => ({ route, pattern: compile(route.template), weight: weigh(route.template) }))
    .sort((a, b) => b.weight - a.weight);
  return (method, path) => {
    for (const { route, pattern } of compiled) {
      if (route.method !== method) continue;
      const groups = pattern.exec(path)?.groups;
      if (groups !== undefined) return { route, params: decodeAll(groups) };
      if (route.template === path) return { route, params: {} };
    }
    return undefined;
  };
}

function compile(template: string): RegExp {
  const source = template.replace(/\{(\w+)\}/g, (_, name: string) =>
    greedy.has(name) ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`,
  );
  return new RegExp(`^${source}$`);
}

function weigh(template: string): number {
  return template.split('/').filter((part) => !part.startsWith('{')).length;
}

function decodeAll(groups: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decode(value)]));
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
