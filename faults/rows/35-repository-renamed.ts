import { Octokit } from '@octokit/core';
import { at } from '../../tests/helpers/place.ts';
import { withHub } from './kit/hub.ts';
import type { Row } from './row.ts';

export const row35: Row = {
  number: 35,
  fault: 'the repository is renamed while a step is at work',
  behaviour: 'reads and writes under the old name are followed, and a write stays the write that it was',
  play: () =>
    withHub(async ({ hub, issue, deps }) => {
      const { forge, git } = deps({ issues: 'write', contents: 'write', actions: 'write' });
      const mona = new Octokit({ auth: 'token-mona', baseUrl: hub.apiUrl });
      const query = {
        issue,
        prefix: `foreman/${issue}/`,
        focus: [],
        heads: [],
        commits: [],
        folders: [],
        texts: [],
      };
      const look = await forge.look({ ...query, claimer: null });
      const { data: comment } = await mona.request(
        'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
        {
          ...at,
          issue_number: issue,
          body: 'Before the change of name.',
        },
      );
      await mona.request('PATCH /repos/{owner}/{repo}', { ...at, name: 'another' });
      const before = look.kind === 'done' ? look.value : null;
      const again = await forge.look({ ...query, claimer: null });
      const read = await forge.comment(comment.id);
      const reacted = await forge.react({ comment: comment.id }, 'eyes');
      const tree =
        before &&
        (await git.writeTree(before.repository.headTree, [{ path: 'a.txt', content: 'A', mode: '100644' }]));
      const said =
        before && (await forge.change([{ do: 'comment', on: before.issue.node, body: 'After it.' }]));
      const { data: reactions } = await mona.request(
        'GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
        { owner: at.owner, repo: 'another', comment_id: comment.id },
      );
      return {
        'the whole look is answered': again.kind === 'done',
        'a read by the old name is answered': read.kind === 'done',
        'a reaction by the old name is there': reacted.kind === 'done' && reactions.length === 1,
        'files can be written by the old name': tree?.kind === 'done',
        'a comment by the issue’s id is there': said?.[0]?.kind === 'done',
      };
    }),
  defences: [
    {
      name: 'redirects-not-followed',
      rule: 'A redirect is followed with method and body kept.',
      file: 'src/adapters/github/client.ts',
      find: "const signal = AbortSignal.timeout(options.timeoutMs);\n        const answer = await octokit.request(route, {\n          ...(route.includes('{owner}') ? place : {}),\n          ...parameters,\n          headers,\n          request: { signal },",
      replace:
        "const signal = AbortSignal.timeout(options.timeoutMs);\n        const answer = await octokit.request(route, {\n          ...(route.includes('{owner}') ? place : {}),\n          ...parameters,\n          headers,\n          request: { signal, redirect: 'error' },",
    },
  ],
  waitsFor: null,
};
