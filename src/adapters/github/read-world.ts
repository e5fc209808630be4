import { z } from 'zod';
import { Oid } from '../../domain/ids.ts';
import { labelKey, placeOf } from '../../domain/world.ts';
import type { OpinionView, PullView, RefView, World } from '../../domain/world.ts';
import type { WorldQuery } from '../../ports/forge.ts';
import { Author, Branch, Issue, Named, nodes, Person, readSubject } from './read-subject.ts';

const Commit = z.object({ oid: Oid, message: z.string(), tree: z.object({ oid: Oid }) });
const Ref = z.object({ name: z.string(), target: Commit });
const VERDICTS = { APPROVED: 'approved', CHANGES_REQUESTED: 'changes-requested' } as const;
const Opinion = z
  .object({
    state: z.string(),
    viewerDidAuthor: z.boolean(),
    author: Author,
    commit: z.object({ oid: Oid }).nullable(),
  })
  .transform(({ state, viewerDidAuthor, author, commit }): readonly OpinionView[] => {
    const verdict = Object.entries(VERDICTS).find(([name]) => name === state)?.[1];
    if (!verdict || viewerDidAuthor || author?.__typename !== 'User') return [];
    return [{ author: author.login, verdict, commit: commit?.oid ?? null }];
  });

const Pull = z
  .object({
    number: z.number(),
    id: z.string(),
    isCrossRepository: z.boolean(),
    headRefName: z.string(),
    baseRefName: z.string(),
    headRefOid: Oid,
    body: z.string(),
    state: z.string(),
    merged: z.boolean(),
    latestOpinionatedReviews: nodes(Opinion).optional(),
  })
  .transform((pull): readonly PullView[] =>
    // A branch of a fork can have any name, ours as well: what comes from one is never taken for ours.
    pull.isCrossRepository
      ? []
      : [
          {
            number: pull.number,
            node: pull.id,
            head: pull.headRefName,
            base: pull.baseRefName,
            headOid: pull.headRefOid,
            body: pull.body,
            open: pull.state === 'OPEN',
            merged: pull.merged,
            ...(pull.latestOpinionatedReviews ? { opinions: pull.latestOpinionatedReviews.flat() } : {}),
          },
        ],
  );

const Segment = z.object({
  name: z.string(),
  object: z.object({ text: z.string(), isTruncated: z.boolean() }),
});
const Repository = z.looseObject({
  id: z.string(),
  defaultBranchRef: Branch,
  journal: z.object({ target: z.object({ oid: Oid }) }).nullable(),
  segments: z.object({ entries: z.array(Segment) }).nullable(),
  refs: nodes(Ref),
  issue: z.unknown(),
  labels: nodes(Named).nullable(),
});
const Reply = z.object({ repository: Repository, user: Person.nullish() });

type Refs = readonly z.infer<typeof Ref>[];
const branchesOf = (prefix: string, refs: Refs): World['branches'] =>
  new Map(refs.map((ref) => [`${prefix}${ref.name}`, refView(ref.target)]));

/** The branches below a prefix, as a `refs` connection tells them. */
export const readBranches = (prefix: string, refs: unknown): World['branches'] =>
  branchesOf(prefix, nodes(Ref).parse(refs));

/** Turns the answer of the world query into the picture that the core reads. */
export function readWorld(query: WorldQuery, data: unknown): World {
  const { repository, user } = Reply.parse(data);
  const focus = query.focus.map(
    (number) => [number, Issue.nullable().parse(repository[`focus${number}`])] as const,
  );
  const pulls = query.heads.flatMap((_, index) => nodes(Pull).parse(repository[`pulls${index}`]).flat());
  const branch = repository.defaultBranchRef;
  return {
    repository: {
      node: repository.id,
      defaultBranch: branch.name,
      head: branch.target.oid,
      headTree: branch.target.tree.oid,
    },
    journalHead: repository.journal?.target.oid ?? null,
    segments: readSegments(repository.segments?.entries ?? []),
    branches: branchesOf(query.prefix, repository.refs),
    ...readSubject(repository.issue, { id: repository.id, branch }),
    focus: new Map(focus),
    pulls,
    labels: new Map((repository.labels ?? []).map((label) => [labelKey(label.name), label.id])),
    commits: readCommits(query, repository),
    entries: readEntries(query, repository),
    texts: readTexts(query, repository),
    claimer: user ?? null,
  };
}

function readCommits(query: WorldQuery, repository: Record<string, unknown>): World['commits'] {
  const found = query.commits.map((_, index) => Commit.nullish().parse(repository[`commit${index}`]));
  return new Map(found.flatMap((commit) => (commit ? [[commit.oid, refView(commit)]] : [])));
}

/** GitHub gives an entry's mode as a number: 33188 is 100644 in octal. */
const Listing = z
  .object({
    entries: z
      .array(
        z.object({ name: z.string(), mode: z.number(), type: z.enum(['blob', 'tree', 'commit']), oid: Oid }),
      )
      .optional(),
  })
  .nullish();

function readEntries(query: WorldQuery, repository: Record<string, unknown>): World['entries'] {
  const entries = query.folders.flatMap(({ at, folder }, index) =>
    (Listing.parse(repository[`folder${index}`])?.entries ?? []).map(({ name, mode, type, oid }) => {
      const path = folder === '' ? name : `${folder}/${name}`;
      return [placeOf(at, path), { mode: mode.toString(8).padStart(6, '0'), type, oid }] as const;
    }),
  );
  return new Map(entries);
}

const Blob = z.object({ text: z.string().nullish(), isTruncated: z.boolean().optional() }).nullish();

function readTexts(query: WorldQuery, repository: Record<string, unknown>): World['texts'] {
  const found = query.texts.map((file, index) => ({ file, blob: Blob.parse(repository[`text${index}`]) }));
  return new Map(
    found.flatMap(({ file, blob }) =>
      typeof blob?.text === 'string' && blob.isTruncated !== true
        ? [[placeOf(file.at, file.path), blob.text] as const]
        : [],
    ),
  );
}

const refView = (commit: z.infer<typeof Commit>): RefView => ({
  oid: commit.oid,
  tree: commit.tree.oid,
  message: commit.message,
});

/** A cut segment would make a journal that looks whole: refuse it (GitHub cuts texts at 512,000 bytes without an error). */
function readSegments(entries: readonly z.infer<typeof Segment>[]): World['segments'] {
  return entries
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, object }) => {
      if (object.isTruncated) throw new Error(`The journal's segment ${name} was cut by the API.`);
      return { path: `journal/${name}`, text: object.text };
    });
}
