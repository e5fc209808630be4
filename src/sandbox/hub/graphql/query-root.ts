import { enterByAnyName, enterRepository } from '../ops/context.ts';
import { HubError } from '../hub-error.ts';
import { findNode, noNode } from './find-node.ts';
import { GraphqlRefusal } from './refusal.ts';
import { textArg, textsArg } from './view.ts';
import type { Args, View } from './view.ts';
import { accountView } from './views/account-view.ts';
import type { ViewContext } from './views/account-view.ts';
import { nodeView } from './views/node-view.ts';
import { repositoryView } from './views/repository-view.ts';

/** The fields of `Query`; `rateLimit` comes from whoever counts. */
export function queryRoot(view: ViewContext, rateLimit: () => View): View {
  const nodeOf = (id: string): View => {
    const found = findNode(view, id);
    const shown = found === undefined ? null : nodeView(view, found);
    if (shown === null) throw noNode(id);
    return shown;
  };
  return {
    viewer: () => viewerView(view),
    rateLimit,
    repository: (args: Args) =>
      repositoryNamed(
        view,
        `${textArg(args, 'owner')}/${textArg(args, 'name')}`,
        args['followRenames'] !== false,
      ),
    user: (args: Args) => userNamed(view, textArg(args, 'login') ?? ''),
    node: (args: Args) => nodeOf(textArg(args, 'id') ?? ''),
    // A function each: one id that names nothing is null beside the others, with an error of its own.
    nodes: (args: Args) => (textsArg(args, 'ids') ?? []).map((id) => settle(() => nodeOf(id))),
  };
}

function repositoryNamed(view: ViewContext, fullName: string, follows: boolean): View {
  try {
    const enter = follows ? enterByAnyName : enterRepository;
    return repositoryView(enter(view.hub, view.caller, fullName));
  } catch (error) {
    if (!(error instanceof HubError) || error.graphqlType !== 'NOT_FOUND') throw error;
    throw new GraphqlRefusal('NOT_FOUND', `Could not resolve to a Repository with the name '${fullName}'.`);
  }
}

function userNamed(view: ViewContext, login: string): View {
  const account = view.hub.accounts.get(login.toLowerCase());
  if (account?.type === 'User') return accountView(view, account);
  throw new GraphqlRefusal('NOT_FOUND', `Could not resolve to a User with the login of '${login}'.`);
}

/** The caller; a job token sees itself under its full login, `github-actions[bot]`. */
function viewerView(view: ViewContext): View {
  const { account } = view.caller;
  if (account === undefined)
    throw new GraphqlRefusal('FORBIDDEN', 'Only a caller with a token has a viewer.');
  return { ...accountView(view, account), login: account.login };
}

function settle(work: () => View): View | Error {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}
