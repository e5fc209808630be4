import { small } from '../worlds/small.ts';
import { runSweep } from '../../src/app/sweep/run-sweep.ts';
import { depsBeside, strangeJob } from './kit/after.ts';
import { play } from './kit/play.ts';
import type { Row } from './row.ts';

export const row08: Row = {
  number: 8,
  fault: 'an event is lost, or its pending run is cancelled',
  behaviour: 'the sweep looks for commands that nobody heard, and has them heard',
  play: async () => {
    const played = await play({ world: small });
    const { github, issue, endedAt } = played;
    github.people.comment(issue, '/foreman status', { by: 'mona' });
    const comment = github
      .seen()
      .issues.find(({ number }) => number === issue)
      ?.comments.at(-1);
    await runSweep(
      { deps: depsBeside(github, 'sweep', endedAt + 30 * 60_000), job: strangeJob },
      { only: null },
    );
    const heard = github.history.filter(
      (write) => write.what === 'dispatch' && write.comment === comment?.id,
    );
    return { 'the comment that nobody heard is heard now, once': heard.length === 1 };
  },
  defences: [
    {
      name: 'nobody-looks-back',
      rule: 'The sweep starts a run for every command that was missed.',
      file: 'src/app/intake/hear-missed.ts',
      find: 'await hearOne(at.deps, `comment ${id} on #${issue}`, (why) => forge.hear(id, why));',
      replace: 'void [id, issue, forge];',
    },
  ],
  waitsFor: null,
};
