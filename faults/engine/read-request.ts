import type { JournalEntry } from '../../src/domain/journal.ts';
import type { RequestState } from '../../src/domain/request-state.ts';
import { RequestId } from '../../src/domain/ids.ts';
import { placeOf } from '../../src/domain/world.ts';
import type { World } from '../../src/domain/world.ts';
import { notesPath } from '../../src/text/attempt-notes.ts';
import { replay } from '../../src/flow/replay.ts';
import { readJournal } from '../../src/text/journal-lines.ts';
import { branchesOf } from '../../src/text/names.ts';
import type { FakeGithub } from '../github/index.ts';
import { permissionsOf } from './permissions.ts';
import { BOT } from './people.ts';

interface Read {
  readonly entries: readonly JournalEntry[];
  readonly state: RequestState | undefined;
  readonly world: World;
  /** The notes on its tasks, by their path. */
  readonly notes: ReadonlyMap<string, string>;
}

/** The request as its journal tells it, read past every door. */
export async function readRequest(github: FakeGithub, issue: number): Promise<Read> {
  const request = RequestId.parse(String(issue));
  const { forge } = github.connect({ login: BOT, permissions: permissionsOf('settle') });
  const { prefix, journal } = branchesOf(request);
  const nothing = { focus: [], heads: [], claimer: null, commits: [], folders: [], texts: [] };
  const seen = await forge.look({ issue, prefix, ...nothing });
  if (seen.kind !== 'done') throw new Error(`The request cannot be read: ${seen.message}`);
  const read = readJournal(seen.value.segments.map((segment) => segment.text));
  if (!read.ok) throw new Error(`The journal is damaged: ${read.error.why}`);
  const state = replay(read.value);
  const places = (state?.tasks ?? []).map(({ key }) => ({
    at: `refs/heads/${journal}`,
    path: notesPath(key),
  }));
  const beside = await forge.look({ issue, prefix, ...nothing, texts: places });
  const texts = beside.kind === 'done' ? beside.value.texts : new Map<string, string>();
  const notes = places.flatMap(({ at, path }): readonly (readonly [string, string])[] => {
    const text = texts.get(placeOf(at, path));
    return text === undefined || text === null ? [] : [[path, text]];
  });
  return { entries: read.value, state, world: seen.value, notes: new Map(notes) };
}
