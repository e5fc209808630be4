import { countLiterals, decodeAll } from '../path-template.ts';
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
    .map((route) => ({ route, pattern: compile(route.template), weight: countLiterals(route.template) }))
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
