import type { Caller } from '../auth/caller.ts';
import type { Action } from '../auth/permissions.ts';
import type { RepoContext } from '../ops/context.ts';
import type { HubState } from '../state/hub-state.ts';
import type { Input } from './input.ts';
import type { Reply } from './reply.ts';

export interface RouteRequest {
  /** Path parameters, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly input: Input;
  readonly accept: string;
  /** `2022-11-28` or `2026-03-10`. */
  readonly apiVersion: string;
  /** The whole address of the request, for links to other pages. */
  readonly url: URL;
}

type Answer = Reply | Promise<Reply>;

/** A route of the API: its template is the one of GitHub's description. */
export interface Route {
  readonly method: string;
  readonly template: string;
  /** An App's own, by a token that it has signed; all others are closed to that. */
  readonly byApp?: true;
  readonly answer: (hub: HubState, caller: Caller, request: RouteRequest) => Answer;
}

export type RepoAnswer = (ctx: RepoContext, request: RouteRequest) => Answer;

/** A route below `/repos/{owner}/{repo}`. */
export interface RepoRoute {
  /** `GET /issues/{issue_number}`. */
  readonly at: string;
  /** What a reading route demands; operations that write check for themselves. */
  readonly reads?: Action;
  readonly answer: RepoAnswer;
}

/** A whole-number path parameter; anything else matches nothing, NaN. */
export function numberParam(request: RouteRequest, name: string): number {
  return Number(request.params[name] ?? 'NaN');
}

/** A path parameter that the template has. */
export function param(request: RouteRequest, name: string): string {
  return request.params[name] ?? '';
}
