import type { Change, Made } from '../../domain/change.ts';
import type { Oid } from '../../domain/ids.ts';
import { ForemanError } from '../../domain/fault.ts';
import type { World } from '../../domain/world.ts';
import type { Answer } from '../../ports/answer.ts';
import type { Deps } from '../deps.ts';
import { expect } from '../expect.ts';

export interface Publication {
  /** The task's branch and its new head; null where the leg has no checkpoint of its own. */
  readonly task: { readonly branch: string; readonly checkpoint: Oid } | null;
  readonly candidate: { readonly branch: string; readonly commit: Oid } | null;
  readonly pull: { readonly base: string; readonly title: string; readonly body: string } | null;
}

/**
 * Shows the commits on their branches and opens the pull request, in one request. A branch moves only from where it was seen, and a
 * pull request is unique by its branches, so that repeating this after a lost answer changes nothing.
 */
export async function publishCandidate(
  deps: Deps,
  world: World,
  publication: Publication,
): Promise<number | null> {
  const known = publication.task && pullOf(world, publication.task.branch);
  const changes = [...refChanges(world, publication), ...(known === null ? pullChange(publication) : [])];
  const answers = changes.length === 0 ? [] : await deps.forge.change(changes);
  for (const [index, answer] of answers.entries()) mustHold(answer, changes[index]);
  const made = changes.findIndex((change) => change.do === 'open-pull');
  const answer = answers[made];
  return answer?.kind === 'done' ? answer.value.number : known;
}

const pullOf = (world: World, branch: string): number | null =>
  world.pulls.find((pull) => pull.head === branch && pull.open)?.number ?? null;

function refChanges(world: World, { task, candidate }: Publication): Change[] {
  const shown = [
    ...(task ? moves(world, task.branch, task.checkpoint) : []),
    ...(candidate ? replaces(world, candidate.branch, candidate.commit) : []),
  ];
  return shown.map((move) => ({ do: 'refs', moves: [move] }));
}

type Move = Extract<Change, { do: 'refs' }>['moves'][number];

function moves(world: World, branch: string, after: Oid): Move[] {
  const before = world.branches.get(branch)?.oid ?? null;
  return before === after ? [] : [{ branch, before, after }];
}

/** A candidate of an earlier leg is no ancestor of a new one: it is taken away first, since nothing is ever forced. */
function replaces(world: World, branch: string, after: Oid): Move[] {
  const before = world.branches.get(branch)?.oid ?? null;
  if (before === null || before === after) return moves(world, branch, after);
  return [
    { branch, before, after: null },
    { branch, before: null, after },
  ];
}

function pullChange({ task, pull }: Publication): Change[] {
  if (!task || !pull) return [];
  return [{ do: 'open-pull', head: task.branch, draft: false, ...pull }];
}

function mustHold(answer: Answer<Made>, change: Change | undefined): void {
  if (change?.do === 'refs' && answer.kind === 'refused') {
    const names = change.moves.map((move) => move.branch).join(', ');
    throw new ForemanError(
      'work-moved',
      `Somebody else moved ${names}; nothing was overwritten (${answer.message}).`,
      {
        retry: 'later',
      },
    );
  }
  expect(answer, change?.do === 'open-pull' ? 'Opening the pull request' : 'Moving a branch');
}
