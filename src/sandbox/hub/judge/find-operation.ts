import { countLiterals, decodeAll } from '../path-template.ts';
import { loadRestDescription } from '../schema/rest-description.ts';
import type { RestOperation } from '../schema/rest-description.ts';

/** A described operation that a path belongs to, and the decoded values of its path parameters. */
export interface FoundOperation {
  /** `GET /repos/{owner}/{repo}`. */
  readonly key: string;
  readonly operation: RestOperation;
  readonly pathValues: Readonly<Record<string, string>>;
}

interface Candidate {
  readonly key: string;
  readonly operation: RestOperation;
  readonly method: string;
  readonly pattern: RegExp;
  readonly literals: number;
}

/** Parameters that hold slashes although the description does not mark them; GitHub takes them unencoded. */
const slashed = new Set(['ref', 'branch', 'basehead', 'path']);

let candidates: readonly Candidate[] | undefined;

/** Finds the operation for a path below the API's root (`/repos/o/n/issues`), literal segments before parameters. */
export function findOperation(method: string, path: string): FoundOperation | undefined {
  candidates ??= readCandidates();
  for (const { key, operation, method: own, pattern } of candidates) {
    if (own !== method.toUpperCase()) continue;
    const groups = pattern.exec(path)?.groups;
    if (groups === undefined && !pattern.test(path)) continue;
    return { key, operation, pathValues: decodeAll(groups ?? {}) };
  }
  return undefined;
}

function readCandidates(): readonly Candidate[] {
  const all = Object.entries(loadRestDescription().operations).map(([key, operation]) => {
    const [method = '', template = ''] = key.split(' ');
    return { key, operation, method, pattern: toPattern(template), literals: countLiterals(template) };
  });
  return all.sort((a, b) => b.literals - a.literals);
}

function toPattern(template: string): RegExp {
  const parts = template.split('/').map((part) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) return part;
    return slashed.has(name) ? `(?<${name}>.*)` : `(?<${name}>[^/]+)`;
  });
  return new RegExp(`^${parts.join('/')}$`, 'u');
}
