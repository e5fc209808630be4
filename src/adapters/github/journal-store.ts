import { z } from 'zod';
import { Oid } from '../../domain/ids.ts';
import type { Answer } from '../../ports/answer.ts';
import { done } from '../../ports/answer.ts';
import type { Append, JournalStore } from '../../ports/journal-store.ts';
import type { Client } from './client.ts';
import { refusedBy } from './graphql-failure.ts';

const WithSha = z.looseObject({ sha: Oid });
const Ref = z.looseObject({ object: z.looseObject({ sha: Oid }) });
const Committed = z.object({ createCommitOnBranch: z.object({ commit: z.object({ oid: Oid }) }) });

const APPEND = `mutation ForemanAppend($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } } }`;
const APPEND_AND_SHOW = `mutation ForemanAppend($input: CreateCommitOnBranchInput!, $show: UpdateIssueCommentInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
  updateIssueComment(input: $show) { issueComment { id } } }`;

/** The journal's branch on GitHub: begun by three REST requests, appended to by a commit that names the head it expects. */
export function createGithubJournalStore(client: Client): JournalStore {
  return {
    begin: async (branch, path, text) => {
      const tree = await client.rest(
        'POST /repos/{owner}/{repo}/git/trees',
        { tree: [{ path, mode: '100644', type: 'blob', content: text }] },
        (body) => WithSha.parse(body).sha,
      );
      if (tree.kind !== 'done') return tree;
      const commit = await client.rest(
        'POST /repos/{owner}/{repo}/git/commits',
        { message: 'Begin the journal [skip ci]', tree: tree.value, parents: [] },
        (body) => WithSha.parse(body).sha,
      );
      if (commit.kind !== 'done') return commit;
      return client.rest(
        'POST /repos/{owner}/{repo}/git/refs',
        { ref: `refs/heads/${branch}`, sha: commit.value },
        (body) => Ref.parse(body).object.sha,
      );
    },
    append: (append) => commitOn(client, append),
  };
}

async function commitOn(client: Client, append: Append): Promise<Answer<Oid>> {
  const show = append.show ?? null;
  const shown = show === null ? {} : { show: { id: show.comment, body: show.body } };
  const reply = await client.graphql(show === null ? APPEND : APPEND_AND_SHOW, {
    ...shown,
    input: {
      branch: { repositoryNameWithOwner: `${client.owner}/${client.repo}`, branchName: append.branch },
      message: { headline: append.headline },
      expectedHeadOid: append.expected,
      fileChanges: {
        additions: [append, ...(append.beside ?? [])].map(({ path, text }) => ({
          path,
          contents: Buffer.from(text).toString('base64'),
        })),
      },
    },
  });
  if (reply.kind !== 'done') return reply;
  const error = reply.value.errors.find((one) => one.path[0] !== 'updateIssueComment');
  return error ? refusedBy(error) : done(Committed.parse(reply.value.data).createCommitOnBranch.commit.oid);
}
