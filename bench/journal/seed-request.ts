import type { Octokit } from '@octokit/core';
import { Oid, RequestId } from '../../src/domain/ids.ts';
import type { JournalEvent } from '../../src/domain/journal.ts';
import { appendLines } from '../../src/text/journal-lines.ts';
import { segmentFor } from '../../src/text/journal-segments.ts';
import { branchesOf } from '../../src/text/names.ts';
import { place } from './hub-deps.ts';
import { sampleEvents, type SampleSize } from './sample-events.ts';

/** A request that stands in the hub with its issue and its journal branch. */
export interface SeededRequest {
  readonly request: RequestId;
  readonly base: Oid;
  /** Of the journal, in bytes. */
  readonly bytes: number;
}

/** Opens an issue and writes the journal of a request of so many tasks, in segments as appending would have cut them. */
export async function seedRequest(
  mona: Octokit,
  size: Pick<SampleSize, 'tasks' | 'width' | 'landed'>,
): Promise<SeededRequest> {
  const head = await mona.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { ...place, ref: 'heads/main' });
  const base = Oid.parse(head.data.object.sha);
  const opened = await mona.request('POST /repos/{owner}/{repo}/issues', { ...place, title: 'Many tasks' });
  const issue = opened.data.number;
  const request = RequestId.parse(String(issue));
  const segments = segmentsOf(sampleEvents({ ...size, issue, base }));
  const tree = await mona.request('POST /repos/{owner}/{repo}/git/trees', {
    ...place,
    tree: segments.map(({ path, text }) => ({ path, mode: '100644', type: 'blob', content: text })),
  });
  const message = 'Begin the journal [skip ci]';
  const made = { ...place, message, tree: tree.data.sha, parents: [] };
  const commit = await mona.request('POST /repos/{owner}/{repo}/git/commits', made);
  const { journal, work } = branchesOf(request);
  for (const [branch, sha] of [
    [journal, commit.data.sha],
    [work, base],
  ] as const) {
    await mona.request('POST /repos/{owner}/{repo}/git/refs', { ...place, ref: `refs/heads/${branch}`, sha });
  }
  return { request, base, bytes: segments.reduce((sum, one) => sum + one.text.length, 0) };
}

export interface Segment {
  readonly path: string;
  readonly text: string;
}

/** The journal of these events, in segments as appending would have cut them. */
export function segmentsOf(events: readonly JournalEvent[]): readonly Segment[] {
  const from = { at: '2026-01-01T00:00:00.000Z', run: { id: 1, attempt: 1 } };
  const { lines } = appendLines([], events, from);
  let segments: Segment[] = [];
  for (const line of lines) {
    const next = segmentFor(segments, [line]);
    segments = [...segments.filter((one) => one.path !== next.path), next];
  }
  return segments;
}
