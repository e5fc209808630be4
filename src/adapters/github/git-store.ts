import { z } from 'zod';
import { Oid } from '../../domain/ids.ts';
import type { Answer } from '../../ports/answer.ts';
import { done } from '../../ports/answer.ts';
import type { Entry, GitStore, TreeChange } from '../../ports/git-store.ts';
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
  files: z.array(z.looseObject({ filename: z.string(), patch: z.string().optional() })).default([]),
});

/** Git objects by GitHub's Git database API. */
export function createGithubGitStore(client: Client): GitStore {
  return {
    writeTree: (base, changes) => {
      const tree = changes.map(treeEntry);
      const parameters = base === null ? { tree } : { base_tree: base, tree };
      return client.rest(
        'POST /repos/{owner}/{repo}/git/trees',
        parameters,
        (body) => WithSha.parse(body).sha,
      );
    },
    writeCommit: (commit) =>
      client.rest('POST /repos/{owner}/{repo}/git/commits', { ...commit }, (body) => WithSha.parse(body).sha),
    entriesAt: (commit, paths) => entriesAt(client, commit, paths),
    textsAt: (commit, paths) => textsAt(client, commit, paths),
    listAt: (commit) =>
      client.rest(
        'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
        { tree_sha: commit, recursive: '1' },
        (body) => {
          const { tree, truncated } = TreeBody.parse(body);
          if (truncated) throw new Error(`The tree of ${commit} is too large for one answer.`);
          return new Map(
            tree.map(({ path, mode, type, sha }): [string, Entry] => [path, { mode, type, oid: sha }]),
          );
        },
      ),
    patchOf: (commit) =>
      client.rest('GET /repos/{owner}/{repo}/commits/{ref}', { ref: commit }, (body) =>
        CommitBody.parse(body).files.map((file) => ({ path: file.filename, patch: file.patch ?? '' })),
      ),
    messageOf: (commits) => messagesOf(client, commits),
  };
}

function treeEntry(change: TreeChange): Readonly<Record<string, unknown>> {
  if ('gone' in change) return { path: change.path, mode: '100644', type: 'blob', sha: null };
  if ('blob' in change) return { path: change.path, mode: change.mode, type: 'blob', sha: change.blob };
  return { path: change.path, mode: '100644', type: 'blob', content: change.content };
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
  const reply = await objectsAt(
    client,
    paths.map((path) => `${commit}:${path}`),
    '... on Blob { text isTruncated }',
  );
  if (reply.kind !== 'done') return reply;
  const { repository } = Texts.parse(reply.value);
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

const Listings = z.object({
  repository: z.record(
    z.string(),
    z
      .object({
        entries: z
          .array(
            z.object({
              name: z.string(),
              mode: z.number(),
              type: z.enum(['blob', 'tree', 'commit']),
              oid: Oid,
            }),
          )
          .optional(),
      })
      .nullable(),
  ),
});

/** Reads the folders that hold the paths: only a folder's listing tells the mode of its entries. */
async function entriesAt(
  client: Client,
  commit: Oid,
  paths: readonly string[],
): Promise<Answer<ReadonlyMap<string, Entry>>> {
  if (paths.length === 0) return done(new Map());
  const folders = [...new Set(paths.map(folderOf))];
  const reply = await objectsAt(
    client,
    folders.map((folder) => `${commit}:${folder}`),
    '... on Tree { entries { name mode type oid } }',
  );
  if (reply.kind !== 'done') return reply;
  const { repository } = Listings.parse(reply.value);
  const wanted = new Set(paths);
  const found = folders.flatMap((folder, index) =>
    (repository[`o${index}`]?.entries ?? []).map(({ name, mode, type, oid }): [string, Entry] => [
      folder === '' ? name : `${folder}/${name}`,
      { mode: mode.toString(8).padStart(6, '0'), type, oid },
    ]),
  );
  return done(new Map(found.filter(([path]) => wanted.has(path))));
}

const folderOf = (path: string): string => path.split('/').slice(0, -1).join('/');

const Messages = z.object({
  repository: z.record(z.string(), z.object({ message: z.string().optional() }).nullable()),
});

async function messagesOf(
  client: Client,
  commits: readonly Oid[],
): Promise<Answer<ReadonlyMap<Oid, string>>> {
  if (commits.length === 0) return done(new Map());
  const reply = await objectsAt(client, commits, '... on Commit { message }');
  if (reply.kind !== 'done') return reply;
  const { repository } = Messages.parse(reply.value);
  return done(
    new Map(
      commits.flatMap((commit, index): [Oid, string][] => {
        const message = repository[`o${index}`]?.message;
        return message === undefined ? [] : [[commit, message]];
      }),
    ),
  );
}

async function objectsAt(
  client: Client,
  expressions: readonly string[],
  select: string,
): Promise<Answer<unknown>> {
  const heads = expressions.map((_, index) => `$e${index}: String!`).join(', ');
  const fields = expressions.map((_, index) => `o${index}: object(expression: $e${index}) { ${select} }`);
  const query = `query ForemanObjects($owner: String!, $repo: String!, ${heads}) {
    repository(owner: $owner, name: $repo) { ${fields.join('\n')} } }`;
  const variables = {
    owner: client.owner,
    repo: client.repo,
    ...Object.fromEntries(expressions.map((expression, index) => [`e${index}`, expression])),
  };
  const reply = await client.graphql(query, variables);
  if (reply.kind !== 'done') return reply;
  const [error] = reply.value.errors;
  return error ? refusedBy(error) : done(reply.value.data);
}
