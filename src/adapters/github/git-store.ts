import { z } from 'zod';
import { Oid } from '../../domain/ids.ts';
import type { EntryView } from '../../domain/world.ts';
import type { Answer } from '../../ports/answer.ts';
import { done } from '../../ports/answer.ts';
import type { GitStore, TreeChange } from '../../ports/git-store.ts';
import type { Client } from './client.ts';
import { refusedBy } from './graphql-failure.ts';

const WithSha = z.looseObject({ sha: Oid });
const TreeBody = z.looseObject({
  truncated: z.boolean(),
  tree: z.array(
    z.looseObject({ path: z.string(), mode: z.string(), type: z.enum(['blob', 'tree', 'commit']), sha: Oid }),
  ),
});
const CommitBody = z.looseObject({
  commit: z.looseObject({ message: z.string() }),
  parents: z.array(WithSha).min(1),
  files: z
    .array(
      z.looseObject({
        filename: z.string(),
        sha: Oid.nullable(),
        status: z.string(),
        patch: z.string().optional(),
        previous_filename: z.string().optional(),
      }),
    )
    .default([]),
});

/** Git objects by GitHub's Git database API. */
export function createGithubGitStore(client: Client): GitStore {
  return {
    writeTree: (base, changes) =>
      client.rest(
        'POST /repos/{owner}/{repo}/git/trees',
        { base_tree: base, tree: changes.map(treeEntry) },
        (body) => WithSha.parse(body).sha,
      ),
    writeCommit: (commit) =>
      client.rest('POST /repos/{owner}/{repo}/git/commits', { ...commit }, (body) => WithSha.parse(body).sha),
    textsAt: (commit, paths) => textsAt(client, commit, paths),
    diffOf: (commit) =>
      client.rest('GET /repos/{owner}/{repo}/commits/{ref}', { ref: commit }, (body) => {
        const { commit: said, parents, files } = CommitBody.parse(body);
        const [first] = parents;
        if (!first) throw new Error(`Commit ${commit} has no parent.`);
        return { message: said.message, parent: first.sha, files: files.flatMap(diffEntries) };
      }),
    listAt: (commit) =>
      client.rest(
        'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
        { tree_sha: commit, recursive: '1' },
        readTree,
      ),
  };
}

function treeEntry(change: TreeChange): Readonly<Record<string, unknown>> {
  if ('gone' in change) return { path: change.path, mode: '100644', type: 'blob', sha: null };
  const place = { path: change.path, mode: change.mode, type: 'blob' };
  return 'blob' in change ? { ...place, sha: change.blob } : { ...place, content: change.content };
}

function readTree(body: unknown): ReadonlyMap<string, EntryView> {
  const { tree, truncated } = TreeBody.parse(body);
  if (truncated) throw new Error('The tree is too large for one answer of the API.');
  return new Map(tree.map(({ path, mode, type, sha }) => [path, { mode, type, oid: sha }]));
}

/** A rename is shown as one file; for us it is the new file and the old one's end. */
function diffEntries(file: z.infer<typeof CommitBody>['files'][number]) {
  const gone = file.status === 'removed';
  const entry = { path: file.filename, blob: gone ? null : file.sha, gone, patch: file.patch ?? '' };
  const from = file.status === 'renamed' ? file.previous_filename : undefined;
  return from === undefined ? [entry] : [entry, { path: from, blob: null, gone: true, patch: '' }];
}

const Texts = z.object({
  repository: z.record(
    z.string(),
    z.object({ text: z.string().nullish(), isTruncated: z.boolean().optional() }).nullable(),
  ),
});

async function textsAt(
  client: Client,
  commit: Oid,
  paths: readonly string[],
): Promise<Answer<ReadonlyMap<string, string>>> {
  if (paths.length === 0) return done(new Map());
  const heads = paths.map((_, index) => `$e${index}: String!`).join(', ');
  const fields = paths.map(
    (_, index) => `o${index}: object(expression: $e${index}) { ... on Blob { text isTruncated } }`,
  );
  const query = `query ForemanTexts($owner: String!, $repo: String!, ${heads}) {
    repository(owner: $owner, name: $repo) { ${fields.join('\n')} } }`;
  const expressions = paths.map((path, index) => [`e${index}`, `${commit}:${path}`]);
  const place = { owner: client.owner, repo: client.repo };
  const reply = await client.graphql(query, { ...place, ...Object.fromEntries(expressions) });
  if (reply.kind !== 'done') return reply;
  const [error] = reply.value.errors;
  return error ? refusedBy(error) : readTexts(paths, reply.value.data);
}

function readTexts(paths: readonly string[], data: unknown): Answer<ReadonlyMap<string, string>> {
  const { repository } = Texts.parse(data);
  const found = new Map<string, string>();
  for (const [index, path] of paths.entries()) {
    const blob = repository[`o${index}`];
    if (blob?.isTruncated === true) {
      return {
        kind: 'refused',
        code: 'too-large',
        message: `${path} is too large to be read through the API.`,
      };
    }
    if (typeof blob?.text === 'string') found.set(path, blob.text);
  }
  return done(found);
}
