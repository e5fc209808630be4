import { expect, test } from 'vitest';
import { at } from './open-hub.ts';
import type { Told } from './open-hub.ts';
import { openShop } from './open-shop.ts';

const { ben, repositoryId } = await openShop();

/** So many issues below one, or below nothing, in one request. */
function makeIssues(count: number, parentIssueId: string | null = null): Promise<Told> {
  const parent = parentIssueId === null ? '' : `, parentIssueId: "${parentIssueId}"`;
  const fields = Array.from(
    { length: count },
    (_, index) =>
      `c${index}: createIssue(input: { repositoryId: "${repositoryId}", title: "Part ${index}"${parent} }) { issue { id } }`,
  );
  return ben(`mutation { ${fields.join('\n')} }`);
}

const first = async (parent: string | null = null): Promise<string> =>
  at(await makeIssues(1, parent), 'c0.issue.id');

const total = async (id: string): Promise<unknown> => {
  const told = await ben(`{ node(id: "${id}") { ... on Issue { subIssuesSummary { total } } } }`);
  return told.data['node'];
};

test('an issue has at most a hundred sub-issues; the next one is refused and not made', async () => {
  const parent = await first();
  for (let made = 0; made < 100; made += 20) expect((await makeIssues(20, parent)).errors).toEqual([]);
  const { errors } = await makeIssues(1, parent);
  expect(errors).toMatchObject([{ message: expect.stringContaining('more than 100 sub-issues') }]);
  expect(await total(parent)).toEqual({ subIssuesSummary: { total: 100 } });
  expect((await makeIssues(1)).errors).toEqual([]);
});

test('sub-issues stand eight levels deep, and no deeper', async () => {
  let deepest = await first();
  for (let level = 2; level <= 8; level += 1) deepest = await first(deepest);
  const { errors } = await makeIssues(1, deepest);
  expect(errors).toMatchObject([{ message: expect.stringContaining('8 levels') }]);
});
