import type { IncomingMessage, ServerResponse } from 'node:http';
import { authenticate } from '../auth/authenticate.ts';
import type { Caller } from '../auth/caller.ts';
import { allow } from '../auth/permissions.ts';
import { runHttpBackend } from '../git/http-backend.ts';
import { listRefs, zeroOid } from '../git/refs.ts';
import type { Ref } from '../git/refs.ts';
import type { RefChange } from '../git/ref-writer.ts';
import { HubError } from '../hub-error.ts';
import { enterByAnyName } from '../ops/context.ts';
import type { RepoContext } from '../ops/context.ts';
import { followRefChanges } from '../ops/follow-refs.ts';
import { mayNotWriteWorkflows } from '../ops/guard-workflows.ts';
import { takeFault } from './faults.ts';
import type { FaultMode, FaultTarget } from './faults.ts';
import type { HubWorks } from './hub-works.ts';
import { nameRequester } from './request-log.ts';

export interface GitCall {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** `owner/name`. */
  readonly repository: string;
  /** `/info/refs`, `/git-upload-pack` or `/git-receive-pack`. */
  readonly service: string;
}

/** Git over HTTP, by Git itself; the hub decides who may, and follows what a push moved. */
export async function serveGit(works: HubWorks, call: GitCall): Promise<void> {
  const started = performance.now();
  let fault: FaultMode | undefined;
  const log = (caller: Caller, status: number): void => {
    works.hub.requests.push({
      at: works.hub.now().toISOString(),
      method: call.request.method ?? 'GET',
      path: `${call.url.pathname}${call.url.search}`,
      route: `git ${nameService(call)}`,
      status,
      who: nameRequester(works.hub, caller),
      creations: caller.creations,
      points: 0,
      foremanJob: undefined,
      operationName: undefined,
      milliseconds: performance.now() - started,
      fault: fault?.kind,
    });
  };
  try {
    const caller = authenticate(works.hub, call.request.headers.authorization);
    fault = takeFault(works.hub.faults, targetOf(works, call, caller));
    log(caller, failFirst(call, fault) ?? (await answer(works, call, { caller, fault })));
  } catch (error) {
    log({ kind: 'anonymous', account: undefined, creations: {} }, refuse(call.response, error));
  }
}

function targetOf({ hub }: HubWorks, call: GitCall, caller: Caller): FaultTarget {
  return {
    method: call.request.method ?? 'GET',
    path: `${call.url.pathname}${call.url.search}`,
    route: `git ${nameService(call)}`,
    body: undefined,
    operationName: undefined,
    who: nameRequester(hub, caller),
  };
}

/** The faults that come before the work; the status, 0 where nothing was said. */
function failFirst({ request, response }: GitCall, fault: FaultMode | undefined): number | undefined {
  if (fault?.kind === 'drop-before') {
    request.socket.destroy();
    return 0;
  }
  if (fault?.kind !== 'error-before') return undefined;
  request.resume();
  response.writeHead(fault.status, { 'content-type': 'text/plain' }).end('Server Error');
  return fault.status;
}

interface GitWork {
  readonly caller: Caller;
  readonly fault: FaultMode | undefined;
}

async function answer(works: HubWorks, call: GitCall, { caller, fault }: GitWork): Promise<number> {
  const ctx = enterForGit(works, call, caller);
  const isPush = nameService(call) === 'git-receive-pack';
  if (isPush && caller.kind === 'anonymous') throw new HubError(401, 'Requires authentication');
  allow(ctx, isPush ? 'writeContents' : 'readContents');
  const run = (beforeEnd: () => Promise<void>) =>
    runHttpBackend({
      request: call.request,
      response: call.response,
      dir: ctx.repo.git.dir,
      service: call.service,
      query: call.url.search.slice(1),
      login: caller.account?.login ?? '',
      guardWorkflows: mayNotWriteWorkflows(caller),
      isMute: fault?.kind === 'drop-answer-after',
      beforeEnd,
    });
  return call.service === '/git-receive-pack' ? push(ctx, run) : run(() => Promise.resolve());
}

// Nobody else may move a ref between the two looks, or its move would be taken for the push's.
function push(ctx: RepoContext, run: (beforeEnd: () => Promise<void>) => Promise<number>): Promise<number> {
  const { git } = ctx.repo;
  return git.exclusive(() => {
    const before = listRefs(git.dir);
    return run(() => followRefChanges(ctx, difference(before, listRefs(git.dir))));
  });
}

function difference(before: readonly Ref[], after: readonly Ref[]): readonly RefChange[] {
  const was = new Map(before.map(({ name, oid }) => [name, oid]));
  const is = new Map(after.map(({ name, oid }) => [name, oid]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((name) => ({ name, before: was.get(name) ?? zeroOid, after: is.get(name) ?? zeroOid }))
    .filter((change) => change.before !== change.after);
}

function enterForGit(works: HubWorks, call: GitCall, caller: Caller): RepoContext {
  try {
    return enterByAnyName(works.hub, caller, call.repository);
  } catch (error) {
    // A client without credentials is asked for some before it learns that there is nothing.
    if (caller.kind === 'anonymous') throw new HubError(401, 'Requires authentication');
    throw error;
  }
}

function nameService(call: GitCall): string {
  return call.url.searchParams.get('service') ?? call.service.slice(1);
}

function refuse(response: ServerResponse, error: unknown): number {
  const status = error instanceof HubError ? error.status : 500;
  const message = error instanceof Error ? error.message : String(error);
  if (!response.headersSent) {
    response.writeHead(status, {
      'content-type': 'text/plain',
      ...(status === 401 ? { 'www-authenticate': 'Basic realm="Hub"' } : {}),
    });
  }
  response.end(`${message}\n`);
  return status;
}
