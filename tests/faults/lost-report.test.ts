import { expect, test } from 'vitest';
import { play } from '../../faults/rows/kit/play.ts';
import type { Played } from '../../faults/rows/kit/play.ts';
import type { FakeGithub } from '../../faults/github/index.ts';
import { report } from '../../faults/worlds/report.ts';

const FINDING = 'Friends bring friends when both get something.';

const saidIn = (github: FakeGithub) =>
  github
    .seen()
    .issues.flatMap(({ comments }) => comments.filter(({ body }) => body.includes('<!-- foreman:report ')));

const lineOf = ({ floor }: Played, text: string): number =>
  floor.log.findIndex((line) => line.includes(text));

const builtOn = ({ github }: Played): string | undefined =>
  github.picture().branches['foreman/1/work']?.['src/part-2-1.txt']?.trim();

test('who builds on a report begins once it was said, though another leg has shown what landed and started a run', async () => {
  const played = await play({
    world: report,
    strikes: [
      { at: /^run 1.1 checkpoint 1.1 .*: change/, mode: 'crash-after' },
      { at: /^run 2.1 settle 1.1 .*: append/, mode: 'crash-after' },
    ],
  });
  expect(played.missed).toEqual([]);
  const early = lineOf(played, 'decided: no task is ready');
  const said = lineOf(played, 'run 2.2 settle 1.1 research t2: change comment');
  expect(early).toBeGreaterThan(0);
  expect(said).toBeGreaterThan(early);
  expect(lineOf(played, 'work 2.1 coding')).toBeGreaterThan(said);
  expect(builtOn(played)).toBe('Both get something.');
});

test('words that their run could not say, however often it was started again, are said by the sweep from the notes, once', async () => {
  const played = await play({
    world: report,
    order: 1,
    strikes: [{ at: /settle 1.1 .*: change .*comment/, mode: 'crash-before', times: 4 }],
  });
  expect(played.missed.length).toBeLessThan(4);
  expect(played.state?.outcome).toBe('done');
  const bodies = played.github.history.flatMap((write) => (write.what === 'comment' ? [write.body] : []));
  const told = bodies.filter((body) => body.includes('<!-- foreman:report '));
  expect(told).toEqual([expect.stringContaining(FINDING)]);
  expect(lineOf(played, 'sweep: change comment')).toBeGreaterThan(0);
  expect(builtOn(played)).toBe('Both get something.');
});

test('a report that a person takes away is told as lost too: nobody waits for it for ever', async () => {
  const played = await play({
    world: report,
    acts: [
      {
        at: /^run 2.1 publish: look/,
        do: (github) =>
          saidIn(github)
            .filter(({ body }) => body.includes(FINDING))
            .forEach(({ id }) => github.people.deleteComment(id)),
      },
    ],
  });
  expect(played.missed).toEqual([]);
  expect(played.state?.outcome).toBe('done');
  expect(saidIn(played.github)).toHaveLength(1);
  expect(builtOn(played)).toBe('Nobody told me.');
});
