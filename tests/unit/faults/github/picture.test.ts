import { expect, test } from 'vitest';
import { valueOf } from '../../../contract/answers.ts';
import { openGithub, queryOf } from './open.ts';

/** Two tasks of a request, filed in an order of choice, each with a branch and a pull request that name numbers. */
async function play(order: readonly string[], { pause = 0, twice = false } = {}) {
  const { github, ports, pass } = openGithub();
  const { forge } = ports;
  const request = github.people.openIssue('A request', 'Please.');
  const { issue, repository } = valueOf(await forge.look(queryOf(request)));
  if (twice) github.people.deleteIssue(github.people.openIssue('Mistake', ''));
  for (const title of order) {
    pass(pause);
    const marker = `<!-- foreman:task request=1 nonce=word${title.length}0000000${pause}0 -->`;
    const [made] = await forge.change([
      { do: 'create-issue', title, body: `Part of #${request}.\n${marker}`, labels: [], parent: issue.node },
    ]);
    const { number, node } = valueOf(made);
    const branch = `foreman/1/task-${number}`;
    const head = repository.head;
    await forge.change([{ do: 'refs', moves: [{ branch, before: null, after: head }] }]);
    const commit = {
      do: 'commit',
      branch,
      expected: head,
      headline: title,
      body: '',
      deletions: [],
    } as const;
    const oid = valueOf(
      (await forge.change([{ ...commit, additions: [{ path: title, content: title }] }]))[0],
    ).oid;
    await forge.change([
      { do: 'open-pull', head: branch, base: 'main', title, body: `For #${number}`, draft: false },
      { do: 'comment', on: node ?? '', body: `Saved at ${oid} on ${branch}.` },
    ]);
  }
  return github;
}

test('two runs that come to the same have the same picture, whatever numbers, ids and times they had', async () => {
  const one = await play(['Add a', 'Write docs']);
  const other = await play(['Write docs', 'Add a'], { pause: 61_000, twice: true });
  expect(other.seen()).not.toEqual(one.seen());
  expect(JSON.stringify(other.picture())).toBe(JSON.stringify(one.picture()));
});

test('a doubled issue, comment, file or pull request shows in the picture', async () => {
  const plain = (await play(['Add a', 'Write docs'])).picture();
  const issues = (await play(['Add a', 'Add a', 'Write docs'])).picture();
  expect(issues.issues).toHaveLength(plain.issues.length + 1);
  const comments = await play(['Add a', 'Write docs']);
  comments.people.comment(2, 'again');
  expect(comments.picture()).not.toEqual(plain);
  const files = await play(['Add a', 'Write docs']);
  files.people.commit('main', { 'own.txt': 'mine\n' });
  expect(files.picture()).not.toEqual(plain);
});

test('the picture is plain JSON in an order of its own', async () => {
  const picture = (await play(['Write docs', 'Add a'])).picture();
  expect(JSON.parse(JSON.stringify(picture))).toEqual(picture);
  expect(picture.issues.map(({ name }) => name)).toEqual(['A request', 'Add a', 'Write docs']);
  expect(Object.keys(picture.branches)).toEqual([
    'foreman/1/task-<Add a>',
    'foreman/1/task-<Write docs>',
    'main',
  ]);
  expect(picture.issues[1]?.comments).toEqual([
    'github-actions[bot]: Saved at <commit Add a> on foreman/1/task-<Add a>.',
  ]);
});
