import { branchesOf } from '../../src/text/names.ts';
import { RequestId } from '../../src/domain/ids.ts';
import type { Checker } from './checker.ts';
import { writesOf } from './tools.ts';

/** 16. Every append's headline lists its events: all of them must still be there in the end. */
export const journalOnlyGrows: Checker = {
  name: 'journal-only-grows',
  promise: 'whatever was once written into the journal stays in it',
  check: (evidence) => {
    const { journal } = branchesOf(RequestId.parse(String(evidence.issue)));
    const headlines = new Map(writesOf(evidence, 'commit').map(({ oid, message }) => [oid, message]));
    const written = writesOf(evidence, 'ref')
      .filter(({ branch, before }) => branch === journal && before !== null)
      .flatMap(({ after }) => (after === null ? [] : eventsIn(headlines.get(after) ?? '')));
    // The first line came with the branch.
    const stand = evidence.entries.slice(1).map(({ event }) => event.type);
    return written.join() === stand.join()
      ? []
      : [`The journal was told ${written.length} events and holds ${stand.length} of them.`];
  },
};

const eventsIn = (message: string): readonly string[] =>
  (message.split('\n')[0] ?? '').replace(' [skip ci]', '').split(', ');
