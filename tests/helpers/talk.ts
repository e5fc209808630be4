import { openFakeStage } from '../contract/fake-stage.ts';
import type { FakeStage } from '../contract/fake-stage.ts';
import { readJournal } from '../../src/text/journal-lines.ts';
import type { JournalEvent } from '../../src/domain/journal.ts';
import { createPlayer } from './player.ts';
import type { Play, Player } from './player.ts';
import { issueAt, saidOn } from './shop.ts';

export interface Talk {
  readonly stage: FakeStage;
  readonly player: Player;
  /** The request's issue. */
  readonly issue: number;
  /** What Foreman has said on an issue; on the request's own where none is named. */
  readonly said: (issue?: number) => Promise<readonly string[]>;
  /** The types of the journal's events so far. */
  readonly events: () => Promise<readonly JournalEvent[]>;
}

/** A maintainer's issue on the GitHub in memory, in a repository with this configuration; the first command is still to come. */
export async function openTalk(
  play: Play,
  config = 'approval: never\n',
  limits: Parameters<typeof openFakeStage>[1] = {},
): Promise<Talk> {
  const files = { '.github/foreman.yml': `${config}verify:\n  commands: [npm test]\n` };
  const stage = openFakeStage(files, limits);
  const issue = await stage.openIssue('A referral programme', 'So that friends bring friends.');
  return {
    stage,
    player: createPlayer(stage, play),
    issue,
    said: async (on = issue) => saidOn(issueAt(await stage.picture(), on)),
    events: () => eventsOf(stage, issue),
  };
}

async function eventsOf(stage: FakeStage, issue: number): Promise<readonly JournalEvent[]> {
  const look = await stage.deps('settle').forge.look({
    issue,
    prefix: `foreman/${issue}/`,
    focus: [],
    heads: [],
    claimer: null,
    commits: [],
    folders: [],
    texts: [],
  });
  if (look.kind !== 'done') throw new Error(look.message);
  const read = readJournal(look.value.segments.map((segment) => segment.text));
  if (!read.ok) throw new Error(read.error.why);
  return read.value.map((entry) => entry.event);
}
