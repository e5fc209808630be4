import type { Oid } from '../domain/ids.ts';
import { RequestId } from '../domain/ids.ts';

/** The rendered list of a request's tasks, at the root of its work branch. */
export const TRACKER_PATH = 'TASK_TRACKER.md';

/** The commit status that says what verification said. */
export const STATUS_CONTEXT = 'foreman/verify';

/** Every branch that Foreman makes lies under this one word. */
export const BRANCH_ROOT = 'foreman/';

/** The branches of one request, without `refs/heads/`. */
export interface Branches {
  readonly prefix: string;
  readonly journal: string;
  readonly work: string;
  readonly task: (issue: number) => string;
  /** The candidate of a leg, by the term of its grant. */
  readonly try: (term: number) => string;
  /** The same commit once more, under a name that the repository's CI was told of. */
  readonly ci: (term: number) => string;
  /** The place behind a commit, at that commit: it is made together with a candidate's branch, and can be made once. */
  readonly place: (base: Oid) => string;
}

export function branchesOf(request: RequestId): Branches {
  const prefix = `${BRANCH_ROOT}${request}/`;
  return {
    prefix,
    journal: `${prefix}journal`,
    work: `${prefix}work`,
    task: (issue) => `${prefix}task-${issue}`,
    try: (term) => `${prefix}try-${term}`,
    ci: (term) => `${prefix}ci-${term}`,
    place: (base) => `${prefix}behind-${base.slice(0, 12)}`,
  };
}

/** What a branch of ours is for. */
export type BranchName =
  | { readonly request: RequestId; readonly kind: 'journal' | 'work' }
  | { readonly request: RequestId; readonly kind: 'task'; readonly issue: number }
  | { readonly request: RequestId; readonly kind: 'try' | 'ci'; readonly term: number }
  | { readonly request: RequestId; readonly kind: 'behind'; readonly base: string };

/** Reads a branch name, with or without `refs/heads/`; undefined for any that `branchesOf` would not make. */
export function parseBranch(name: string): BranchName | undefined {
  const [, id, rest = ''] = /^(?:refs\/heads\/)?foreman\/([\d.]+)\/(.+)$/.exec(name) ?? [];
  const request = RequestId.safeParse(id).data;
  if (request === undefined) return undefined;
  if (rest === 'journal' || rest === 'work') return { request, kind: rest };
  const base = /^behind-([0-9a-f]{12})$/.exec(rest)?.[1];
  if (base !== undefined) return { request, kind: 'behind', base };
  const [, kind, digits] = /^(task|try|ci)-([1-9]\d*)$/.exec(rest) ?? [];
  const number = Number(digits);
  if (!Number.isSafeInteger(number)) return undefined;
  if (kind === 'task') return { request, kind, issue: number };
  return { request, kind: kind === 'ci' ? 'ci' : 'try', term: number };
}

/** The path of a journal segment; the first is 1. */
export const segmentPath = (number: number): string => `journal/${String(number).padStart(6, '0')}.jsonl`;

/** The number of a segment by its path; undefined for any other file. */
export function parseSegmentPath(path: string): number | undefined {
  const digits = /^journal\/(\d{6,15})\.jsonl$/.exec(path)?.[1];
  const number = Number(digits);
  return digits !== undefined && number > 0 && segmentPath(number) === path ? number : undefined;
}

/** The issue that a request's number names: `42` of `42.2`. */
export const issueOf = (request: RequestId): number => Number(request.split('.')[0]);
