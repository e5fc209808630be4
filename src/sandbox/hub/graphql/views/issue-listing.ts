import type { RepoContext } from '../../ops/context.ts';
import type { Issue } from '../../state/issue.ts';
import { GraphqlRefusal } from '../refusal.ts';
import { textArg, textsArg } from '../view.ts';
import type { Args } from '../view.ts';
import { issueView } from './issue-view.ts';

const builtFilters = new Set(['assignee', 'createdBy', 'labels', 'since', 'states']);

/** Issues for a connection. */
export function issueListing(ctx: RepoContext, name: string, items: readonly Issue[]) {
  return {
    name,
    items,
    keyOf: (issue: Issue) => String(issue.id),
    viewOf: (issue: Issue) => issueView(ctx, issue),
  };
}

/** The repository's issues, pull requests left out, filtered and ordered as asked; oldest first unless told. */
export function selectIssues(ctx: RepoContext, args: Args): readonly Issue[] {
  const filter = readFilter(args);
  const all = [...ctx.repo.issues.values()].filter((issue) => issue.pull === undefined);
  return orderThreads(
    all.filter((issue) => fitsArgs(issue, args) && fitsFilter(issue, filter)),
    args,
  );
}

/** Whether one of the wanted labels, names in any case, is on it; no wish fits all. */
export function hasLabel(issue: Issue, names: readonly string[] | undefined): boolean {
  const wanted = names?.map((name) => name.toLowerCase());
  return wanted === undefined || issue.labels.some(({ name }) => wanted.includes(name.toLowerCase()));
}

/** Orders issues, or the issue sides of pull requests, by an `IssueOrder` argument. */
export function orderThreads(items: readonly Issue[], args: Args): readonly Issue[] {
  const order = Object(args['orderBy']);
  const keys = { CREATED_AT: 'createdAt', UPDATED_AT: 'updatedAt', COMMENTS: 'comments' } as const;
  const field =
    Object.entries(keys).find(([name]) => name === Reflect.get(order, 'field'))?.[1] ?? 'createdAt';
  const keyOf = (issue: Issue): string | number =>
    field === 'comments' ? issue.comments.length : issue[field];
  const sorted = items.toSorted((a, b) => compare(keyOf(a), keyOf(b)) || a.number - b.number);
  return Reflect.get(order, 'direction') === 'DESC' ? sorted.reverse() : sorted;
}

function fitsArgs(issue: Issue, args: Args): boolean {
  const states = textsArg(args, 'states');
  const fits = states === undefined || states.includes(issue.state.toUpperCase());
  return fits && hasLabel(issue, textsArg(args, 'labels'));
}

function readFilter(args: Args): Args {
  const filter: Args = { ...Object(args['filterBy']) };
  const unknown = Object.keys(filter).find((name) => !builtFilters.has(name) && filter[name] !== false);
  if (unknown === undefined) return filter;
  throw new GraphqlRefusal(
    'NOT_BUILT',
    `The filter ${unknown} exists on GitHub but is not built in this hub.`,
  );
}

function fitsFilter(issue: Issue, filter: Args): boolean {
  const assignee = textArg(filter, 'assignee');
  const author = textArg(filter, 'createdBy');
  const since = textArg(filter, 'since');
  const isAuthor = author === undefined || issue.user.login.toLowerCase() === author.toLowerCase();
  const isRecent = since === undefined || Date.parse(issue.updatedAt) >= Date.parse(since);
  return isAuthor && isRecent && fitsArgs(issue, filter) && isAssigned(issue, assignee);
}

function isAssigned(issue: Issue, login: string | undefined): boolean {
  if (login === undefined) return true;
  if (login === '*') return issue.assignees.length > 0;
  return issue.assignees.some((assignee) => assignee.login.toLowerCase() === login.toLowerCase());
}

function compare(a: string | number, b: string | number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
