import type { JournalEntry } from '../../src/domain/journal.ts';
import type { RequestState } from '../../src/domain/request-state.ts';
import { RequestId } from '../../src/domain/ids.ts';
import type { World } from '../../src/domain/world.ts';
import { replay } from '../../src/flow/replay.ts';
import { readJournal } from '../../src/text/journal-lines.ts';
import { branchesOf } from '../../src/text/names.ts';
import type { FakeGithub } from '../github/index.ts';
import { permissionsOf } from './permissions.ts';
import { BOT } from './people.ts';

/** The request as its journal tells it, read past every door. */
export async function readRequest(
  github: FakeGithub,
  issue: number,
): Promise<{ entries: readonly JournalEntry[]; state: RequestState | undefined; world: World }> {
  const request = RequestId.parse(String(issue));
  const { forge } = github.connect({ login: BOT, permissions: permissionsOf('settle') });
  const { prefix } = branchesOf(request);
  const nothing = { focus: [], heads: [], claimer: null, commits: [], folders: [], texts: [] };
  const seen = await forge.look({ issue, prefix, ...nothing });
  if (seen.kind !== 'done') throw new Error(`The request cannot be read: ${seen.message}`);
  const read = readJournal(seen.value.segments.map((segment) => segment.text));
  if (!read.ok) throw new Error(`The journal is damaged: ${read.error.why}`);
  return { entries: read.value, state: replay(read.value), world: seen.value };
}
