import { small } from '../worlds/small.ts';
import { holds } from './kit/facts.ts';
import { issueCount } from './kit/people.ts';
import { play } from './kit/play.ts';
import type { Row } from './row.ts';

export const row47: Row = {
  number: 47,
  fault: 'somebody runs all jobs of a finished run again, the one of the command and the one that was woken',
  behaviour: 'the journal has it all: no new plan, no new issue, no model is paid again, nothing is doubled',
  play: async () => {
    const played = await play({ world: small });
    const { runs, floor, site } = played;
    const paid = site.conversations.length;
    for (const run of runs.all.filter(({ event }) => event.kind !== 'schedule')) {
      run.ends = new Map();
      runs.rerun(run);
      await floor.turnstile.run();
    }
    return {
      ...(await holds(played)),
      'no model was asked again': site.conversations.length === paid,
      'no issue was made again': issueCount(played) === 3,
      'no job was red': runs.broken() === null && runs.jobs.every(({ result }) => result !== 'failure'),
    };
  },
  defences: [
    {
      name: 'over-is-asked-anew',
      rule: 'The comment that began a request begins it once.',
      file: 'src/flow/decide-text.ts',
      find: "if (state.comment === said.comment) return 'go-on';",
      replace: '',
      also: [
        {
          file: 'src/flow/decide-text.ts',
          find: 'const wasHeard = alone === true ? state.heard.has(comment) : additionOf(state, comment) !== undefined;',
          replace: 'const wasHeard = alone === true && additionOf(state, comment) !== undefined;',
        },
      ],
    },
  ],
  waitsFor: null,
};
