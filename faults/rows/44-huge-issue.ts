import { Octokit } from '@octokit/core';
import type { Change } from '../../src/domain/change.ts';
import { at } from '../../tests/helpers/place.ts';
import { withHub } from './kit/hub.ts';
import type { Row } from './row.ts';

const MARK = 'The status of this request.';
const MANY = 130;

export const row44: Row = {
  number: 44,
  fault: 'an issue with many comments, in a repository with many labels and branches',
  behaviour:
    'what decides is read to its end, page after page: our comment beyond the first page is not written again',
  play: () =>
    withHub(async ({ hub, issue, deps }) => {
      const { forge } = deps({ issues: 'write', contents: 'write' });
      const query = {
        issue,
        prefix: `foreman/${issue}/`,
        focus: [],
        heads: [],
        commits: [],
        folders: [],
        texts: [],
      };
      const look = async () => {
        const seen = await forge.look({ ...query, claimer: null });
        return seen.kind === 'done' ? seen.value : null;
      };
      const first = await look();
      if (!first) return { 'the repository can be read': false };
      const say = (body: string): Change => ({ do: 'comment', on: first.issue.node, body });
      await forge.change([say(MARK)]);
      const numbers = Array.from({ length: MANY }, (_, index) => index);
      await writeInParts(
        forge.change,
        numbers.map((number) => say(`Comment ${number}.`)),
      );
      await writeInParts(
        forge.change,
        numbers.map((number): Change => ({
          do: 'refs',
          moves: [
            { branch: `foreman/${issue}/task-${1000 + number}`, before: null, after: first.repository.head },
          ],
        })),
      );
      const mona = new Octokit({ auth: 'token-mona', baseUrl: hub.apiUrl });
      for (const number of numbers)
        await mona.request('POST /repos/{owner}/{repo}/labels', { ...at, name: `label ${number}` });
      const seen = await look();
      const bodies = seen?.issue.comments.map(({ body }) => body) ?? [];
      return {
        'our comment is found among many': bodies.includes(MARK),
        'every comment is there once, in order':
          bodies.join() === [MARK, ...numbers.map((number) => `Comment ${number}.`)].join(),
        'every branch is found': seen?.branches.size === MANY,
        'every label is found': numbers.every((number) => seen?.labels.has(`label ${number}`)),
      };
    }),
  defences: [
    {
      name: 'first-page-only',
      rule: 'A list that decides is read to its end.',
      file: 'src/adapters/github/forge.ts',
      find: 'const MOST_PAGES = 20;',
      replace: 'const MOST_PAGES = 0;',
    },
  ],
  waitsFor: null,
};

async function writeInParts(
  change: (changes: readonly Change[]) => Promise<unknown>,
  changes: readonly Change[],
): Promise<void> {
  for (let from = 0; from < changes.length; from += 20) await change(changes.slice(from, from + 20));
}
