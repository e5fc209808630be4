import type { Change, Made } from '../../../src/domain/change.ts';
import type { Answer } from '../../../src/ports/answer.ts';
import { done } from '../../../src/ports/answer.ts';
import { createComment, editComment } from '../ops/comments.ts';
import { commitOnBranch, mergeIntoBranch } from '../ops/commits.ts';
import { accountsOf, commentOf, issueOf, labelsOf, threadOf } from '../ops/find.ts';
import { closeThread, createIssue } from '../ops/issues.ts';
import { addAssignees, createLabel, removeAssignees, setLabels } from '../ops/marks.ts';
import { createPull, editPull } from '../ops/pulls.ts';
import { moveRefs } from '../ops/refs.ts';
import { addBlockedBy } from '../ops/relations.ts';
import { forbid } from '../permissions.ts';
import type { Actor, Repository } from '../repository.ts';
import { notFound, whenDone } from '../repository.ts';
import type { Thread } from '../state.ts';

type Of<Name extends Change['do']> = Extract<Change, { do: Name }>;

const NOTHING: Made = { node: null, number: null, names: [], oid: null, journal: null };
const madeOf = (made: Partial<Made>): Answer<Made> => done({ ...NOTHING, ...made });
const thing = ({ node, number }: Thread): Answer<Made> => madeOf({ node, number });

/** Carries out one write of a request. */
export function carryOut(repo: Repository, actor: Actor, change: Change): Answer<Made> {
  switch (change.do) {
    case 'create-label':
      return whenDone(createLabel(repo, actor, change), ({ id }) => madeOf({ node: id }));
    case 'refs': {
      const refused = forbid(repo, actor, 'contents');
      return refused ?? whenDone(moveRefs(repo, actor, change.moves), () => done(NOTHING));
    }
    case 'commit': {
      const message = change.body === '' ? change.headline : `${change.headline}\n\n${change.body}`;
      return whenDone(commitOnBranch(repo, actor, { ...change, message }), (oid) => madeOf({ oid }));
    }
    case 'merge':
      return whenDone(mergeIntoBranch(repo, actor, change), (oid) => madeOf({ oid }));
    case 'open-pull':
      return whenDone(createPull(repo, actor, change), thing);
    case 'edit-pull': {
      const thread = threadOf(repo.state, change.pull);
      return thread ? whenDone(editPull(repo, actor, { thread, ...change }), thing) : notFound(change.pull);
    }
    case 'create-issue':
    case 'block':
    case 'close-issue':
      return changeIssue(repo, actor, change);
    case 'comment':
    case 'edit-comment':
      return talk(repo, actor, change);
    default:
      return mark(repo, actor, change);
  }
}

function changeIssue(
  repo: Repository,
  actor: Actor,
  change: Of<'create-issue' | 'block' | 'close-issue'>,
): Answer<Made> {
  const { state } = repo;
  const node = change.do === 'create-issue' ? change.parent : change.issue;
  const issue = issueOf(state, node);
  if (change.do === 'create-issue') {
    const labels = labelsOf(state, change.labels);
    if (!issue || !labels) return notFound(issue ? change.labels.join(' ') : node);
    const { title, body } = change;
    return whenDone(createIssue(repo, actor, { title, body, labels, parent: issue }), thing);
  }
  if (!issue) return notFound(node);
  if (change.do === 'close-issue')
    return whenDone(closeThread(repo, actor, { thread: issue, reason: change.reason }), thing);
  const by = issueOf(state, change.by);
  return by ? whenDone(addBlockedBy(repo, actor, { issue, by }), thing) : notFound(change.by);
}

function talk(repo: Repository, actor: Actor, change: Of<'comment' | 'edit-comment'>): Answer<Made> {
  const { body } = change;
  if (change.do === 'comment') {
    const thread = threadOf(repo.state, change.on);
    if (!thread) return notFound(change.on);
    return whenDone(createComment(repo, actor, { thread, body }), ({ node, id }) =>
      madeOf({ node, number: id }),
    );
  }
  const found = commentOf(repo.state, change.comment);
  if (!found) return notFound(change.comment);
  const journal = repo.state.refs.get(change.journal)?.oid ?? null;
  return whenDone(editComment(repo, actor, { found, body }), ({ node, id }) =>
    madeOf({ node, number: id, journal }),
  );
}

type Mark = Of<'add-labels' | 'remove-labels' | 'assign' | 'unassign'>;

function mark(repo: Repository, actor: Actor, change: Mark): Answer<Made> {
  const node = 'to' in change ? change.to : change.from;
  const thread = threadOf(repo.state, node);
  if (!thread) return notFound(node);
  if (change.do === 'assign' || change.do === 'unassign') {
    const accounts = accountsOf(repo, change.users);
    if (!accounts) return notFound(change.users.join(' '));
    const set = change.do === 'assign' ? addAssignees : removeAssignees;
    return whenDone(set(repo, actor, { thread, accounts }), ({ assignees }) =>
      madeOf({ names: assignees.map(({ login }) => login) }),
    );
  }
  const named = labelsOf(repo.state, change.labels);
  if (!named) return notFound(change.labels.join(' '));
  const kept = thread.labels.filter((label) => !named.includes(label));
  const labels = change.do === 'add-labels' ? [...thread.labels, ...named] : kept;
  return whenDone(setLabels(repo, actor, { thread, labels }), (now) =>
    madeOf({ names: now.labels.map(({ name }) => name) }),
  );
}
