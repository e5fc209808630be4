import { Oid, RequestId } from '../../src/domain/ids.ts';
import { ZERO_OID } from '../../src/domain/change.ts';
import { readRef } from '../../src/sandbox/hub/git/refs.ts';
import { createCommit, createTree } from '../../src/sandbox/hub/ops/git-objects.ts';
import { createIssue } from '../../src/sandbox/hub/ops/issues.ts';
import { updateRefs } from '../../src/sandbox/hub/ops/refs.ts';
import { branchesOf } from '../../src/text/names.ts';
import { sampleEvents } from '../../bench/journal/sample-events.ts';
import { segmentsOf } from '../../bench/journal/seed-request.ts';
import type { Arena } from './arena.ts';

/** Opens a request of so many tasks that wait for nothing: its issues, its journal's branch and its work branch. */
export async function seedRacedRequest(arena: Arena, tasks: number): Promise<RequestId> {
  const ctx = arena.as(1);
  const { number } = createIssue(ctx, { title: 'A request that is raced for' });
  for (let task = 1; task <= tasks; task += 1) createIssue(ctx, { title: `Task ${task}` });
  const request = RequestId.parse(String(number));
  const base = Oid.parse(readRef(ctx.repo.git.dir, `refs/heads/${ctx.repo.defaultBranch}`));
  const segments = segmentsOf(sampleEvents({ issue: number, base, tasks, width: tasks, landed: 0 }));
  const entries = segments.map(({ path, text }) => ({ path, mode: '100644' as const, content: { text } }));
  const tree = createTree(ctx, { entries });
  const message = 'Begin the journal [skip ci]';
  const first = createCommit(ctx, { message, tree, parents: [] });
  const { journal, work } = branchesOf(request);
  await updateRefs(ctx, [
    { name: `refs/heads/${journal}`, before: ZERO_OID, after: first },
    { name: `refs/heads/${work}`, before: ZERO_OID, after: base },
  ]);
  return request;
}
