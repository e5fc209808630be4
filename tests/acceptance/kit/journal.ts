import type { JournalEntry, JournalEventOf, JournalEvent } from '../../../src/domain/journal.ts';
import { readJournal } from '../../../src/text/journal-lines.ts';
import type { Sandbox } from '../../../src/demo/sandbox.ts';
import { git, gitLines } from './git.ts';

/** The journal of a request as it stands in Git; throws where its chain is broken. */
export function journalOf({ hub, repository }: Sandbox, request: number): readonly JournalEntry[] {
  const { dir } = hub.repository(repository.fullName).git;
  const head = `refs/heads/foreman/${request}/journal`;
  const paths = gitLines(dir, 'ls-tree', '-r', '--name-only', head, 'journal/');
  const read = readJournal(paths.toSorted().map((path) => git(dir, 'show', `${head}:${path}`)));
  if (!read.ok) throw new Error(`The journal is broken: ${read.error.why}`);
  return read.value;
}

/** What the attempts at a task came to, as it stands beside the journal in Git. */
export function noteOn({ hub, repository }: Sandbox, request: number, task: string): string {
  const { dir } = hub.repository(repository.fullName).git;
  return git(dir, 'show', `refs/heads/foreman/${request}/journal:notes/${task}.md`);
}

/** The events of one type, in order. */
export function eventsOf<T extends JournalEvent['type']>(
  entries: readonly JournalEntry[],
  type: T,
): readonly JournalEventOf<T>[] {
  const isWanted = (event: JournalEvent): event is JournalEventOf<T> => event.type === type;
  return entries.map(({ event }) => event).filter(isWanted);
}
