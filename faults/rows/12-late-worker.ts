import { small } from '../worlds/small.ts';
import { runSettle } from '../../src/app/settle/run-settle.ts';
import { depsBeside, strangeJob } from './kit/after.ts';
import { play } from './kit/play.ts';
import { readRequest } from '../engine/read-request.ts';
import type { Row } from './row.ts';

/** What a late result must never cause. */
const LASTING: readonly string[] = ['ref', 'commit', 'pull', 'issue', 'issue-closed', 'comment', 'dispatch'];

export const row12: Row = {
  number: 12,
  fault: 'a worker lives on after its lease was taken back',
  behaviour: 'what it brings names an old term and is thrown away',
  play: async () => {
    const played = await play({ world: small });
    const { github, issue, endedAt, entries, state } = played;
    const grant = entries.flatMap(({ event }) => (event.type === 'granted' ? event.grants : []))[0];
    if (!grant || !state) throw new Error('Nothing was granted.');
    const order = {
      name: 'late',
      request: state.request,
      issue,
      run: 1,
      grant,
      focus: [2],
      root: grant.base,
      claimer: null,
    };
    const input = { order, report: null, verified: null, verify: 'success', unverifiable: false } as const;
    const before = github.history.length;
    await runSettle({ deps: depsBeside(github, 'settle', endedAt), job: strangeJob }, input);
    const after = await readRequest(github, issue);
    return {
      'the journal says nothing new': after.entries.length === entries.length,
      'nothing of it lands or is opened': !github.history
        .slice(before)
        .some(({ what }) => LASTING.includes(what)),
    };
  },
  defences: [
    {
      name: 'old-term-counts',
      rule: 'What names a term that is settled or taken back changes nothing.',
      file: 'src/flow/decide-settle.ts',
      find: '  if (!live) return nothing(`term ${grant.term} is settled or was taken back`);',
      replace: "  if (!live) return { events: [settledEvent(end)], reason: '' };",
    },
  ],
  waitsFor: null,
};
