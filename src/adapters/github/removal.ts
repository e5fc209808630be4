import { z } from 'zod';
import type { Answer } from '../../ports/answer.ts';
import type { Removal } from '../../ports/set-up.ts';
import type { Client } from './client.ts';

const HEADS = 'refs/heads/';
const Refs = z.array(z.looseObject({ ref: z.string(), object: z.looseObject({ sha: z.string() }) }));
const Pulls = z.array(z.looseObject({ number: z.number(), head: z.looseObject({ ref: z.string() }) }));
const Commit = z.looseObject({
  commit: z.looseObject({ author: z.looseObject({ name: z.string() }).nullable() }),
  author: z.looseObject({ login: z.string(), type: z.string() }).nullable(),
});
const Commits = z.array(Commit);
const Compared = z.looseObject({ commits: Commits });
const PAGE = 100;

/** Takes our things away by GitHub's REST API. */
export function createGithubRemoval(client: Client): Removal {
  const rest = <T>(route: string, more: Readonly<Record<string, unknown>>, parse: (body: unknown) => T) => {
    const [method = '', path = ''] = route.split(' ');
    return client.rest(`${method} /repos/{owner}/{repo}${path}`, more, parse);
  };
  return {
    branches: (prefix) =>
      rest('GET /git/matching-refs/{ref}', { ref: `heads/${prefix}` }, (body) =>
        Refs.parse(body).map(({ ref, object }) => ({ name: ref.slice(HEADS.length), oid: object.sha })),
      ),
    openPulls: (page) =>
      rest('GET /pulls', { state: 'open', per_page: PAGE, page }, (body) =>
        Pulls.parse(body).map(({ number, head }) => ({ number, head: head.ref })),
      ),
    authorsOn: (branch, at) => authorsOn(rest, branch, at),
    closePull: (number) =>
      rest('PATCH /pulls/{pull_number}', { pull_number: number, state: 'closed' }, () => null),
    deleteBranch: (name) => rest('DELETE /git/refs/{ref}', { ref: `heads/${name}` }, () => null),
    deleteLabel: (name) => rest('DELETE /labels/{name}', { name }, () => null),
  };
}

type Rest = <T>(
  route: string,
  more: Readonly<Record<string, unknown>>,
  parse: (body: unknown) => T,
) => Promise<Answer<T>>;

async function authorsOn(
  rest: Rest,
  branch: string,
  { base, page }: { readonly base: string; readonly page: number },
): Promise<Answer<readonly (string | null)[]>> {
  const slice = { per_page: PAGE, page };
  const compared = await rest(
    'GET /compare/{basehead}',
    { basehead: `${base}...${branch}`, ...slice },
    (body) => Compared.parse(body).commits.map(authorOf),
  );
  if (compared.kind !== 'refused' || compared.code !== 'not-found') return compared;
  // A journal shares no commit with the base, so that there is nothing to compare.
  return rest('GET /commits', { sha: branch, ...slice }, (body) => Commits.parse(body).map(authorOf));
}

const authorOf = ({ author, commit }: z.infer<typeof Commit>): string | null =>
  author?.type === 'Bot' ? null : (author?.login ?? commit.author?.name ?? 'somebody');
