import type { RepoContext } from '../../ops/context.ts';
import type { Pull } from '../../state/pull.ts';
import { textArg, textsArg } from '../view.ts';
import type { Args } from '../view.ts';
import { hasLabel, orderThreads } from './issue-listing.ts';
import { pullView } from './pull-view.ts';
import { stateOfPull } from './pull-state.ts';

/** The repository's pull requests, filtered by branch, state and labels, for a connection; oldest first unless told. */
export function pullListing(ctx: RepoContext, args: Args) {
  const threads = [...ctx.repo.issues.values()].filter((issue) => hasLabel(issue, textsArg(args, 'labels')));
  const pulls = orderThreads(threads, args).flatMap(({ pull }) => pull ?? []);
  return {
    name: 'pullRequests',
    items: pulls.filter((pull) => fits(pull, args)),
    keyOf: (pull: Pull) => String(pull.id),
    viewOf: (pull: Pull) => pullView(ctx, pull),
  };
}

function fits(pull: Pull, args: Args): boolean {
  const head = textArg(args, 'headRefName');
  const base = textArg(args, 'baseRefName');
  const states = textsArg(args, 'states');
  const isBetween = (head ?? pull.headRef) === pull.headRef && (base ?? pull.baseRef) === pull.baseRef;
  return isBetween && (states === undefined || states.includes(stateOfPull(pull)));
}
