import type { Answer } from '../../../src/ports/answer.ts';
import { done } from '../../../src/ports/answer.ts';
import type { Forge, OwnIssue, Reaction, Standing, Subject } from '../../../src/ports/forge.ts';
import { addReaction } from '../ops/comments.ts';
import { accountNamed, commentOf } from '../ops/find.ts';
import { isAtLeast, roleOf } from '../permissions.ts';
import type { Actor, Repository } from '../repository.ts';
import { refuse } from '../repository.ts';
import type { State } from '../state.ts';
import { carryOut } from './change.ts';
import { dispatch } from './dispatch.ts';
import { lookAt } from './look.ts';
import { createRuns } from './runs.ts';
import { createWatch } from './watch.ts';

const PAGE = 100;

/** The forge of one caller. A dispatch goes to the branch that was the default when the caller connected, as a step's event names it. */
export function createForge(repo: Repository, actor: Actor): Forge {
  const { defaultBranch } = repo.state;
  return {
    subIssues: { most: repo.mostChildren },
    standing: (login) => Promise.resolve(standing(repo, login)),
    react: (subject, reaction) => Promise.resolve(react(repo, actor, { subject, reaction })),
    look: (query) => Promise.resolve(lookAt({ repo, state: repo.state }, actor, query)),
    change: (changes) => Promise.resolve(changes.map((change) => carryOut(repo, actor, change))),
    ownIssuesSince: (since, page) => Promise.resolve(done(issuesSince(repo.state, since, page))),
    comment: (id) => {
      const found = commentOf(repo.state, id)?.comment;
      if (!found) return Promise.resolve(refuse('not-found', 'Not Found'));
      return Promise.resolve(done({ body: found.body, author: found.author.login }));
    },
    wake: (request, why) =>
      Promise.resolve(dispatch(repo, actor, { ref: defaultBranch, request, comment: null, why })),
    ...createRuns(repo, actor),
    ...createWatch(repo, actor),
  };
}

function standing(repo: Repository, login: string): Answer<Standing> {
  if (!accountNamed(repo, login)) return refuse('not-found', `${login} is not a user`);
  const role = roleOf(repo, login);
  return done({ mayPush: isAtLeast(role, 'write'), role });
}

function react(
  repo: Repository,
  actor: Actor,
  { subject, reaction }: { readonly subject: Subject; readonly reaction: Reaction },
): Answer<null> {
  const on =
    'comment' in subject ? commentOf(repo.state, subject.comment) : repo.state.threads.get(subject.issue);
  return on ? addReaction(repo, actor, { on, reaction }) : refuse('not-found', 'Not Found');
}

/** Issues that changed since then, the youngest first; the page is cut before pull requests are left out. */
export function issuesSince({ threads }: State, since: string, page: number): readonly OwnIssue[] {
  const from = Date.parse(since);
  return [...threads.values()]
    .filter(({ updatedAt }) => Date.parse(updatedAt) >= from)
    .sort((a, b) => b.number - a.number)
    .slice((page - 1) * PAGE, page * PAGE)
    .filter(({ pull }) => pull === null)
    .map(({ number, node, body }) => ({ number, node, body }));
}
