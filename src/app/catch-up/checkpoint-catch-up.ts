import type { Change } from '../../domain/change.ts';
import { ForemanError } from '../../domain/fault.ts';
import type { Oid } from '../../domain/ids.ts';
import type { CheckpointReport } from '../../domain/leg.ts';
import { placeOf } from '../../domain/world.ts';
import { TRACKER_PATH, branchesOf } from '../../text/names.ts';
import { parseCommit, renderCommit } from '../../text/trailers.ts';
import { buildCandidate } from '../checkpoint/build-candidate.ts';
import { trackerFor } from '../checkpoint/candidate-commit.ts';
import { candidateReport } from '../checkpoint/candidate-report.ts';
import { headOf } from '../checkpoint/head-of.ts';
import { emptyReport } from '../checkpoint/report.ts';
import type { Checkpointed } from '../checkpoint/report.ts';
import type { Leg } from '../checkpoint/leg.ts';
import { showCandidate } from '../checkpoint/show-candidate.ts';
import { expect } from '../expect.ts';
import { loadAccepted } from '../load-request.ts';
import { mergeDefault } from './merge-default.ts';

const MOST_TRIES = 3;

/**
 * Builds a candidate that is the work head with the default branch merged in; no model is asked. Where both clash, the merge is kept with
 * both sides in the files concerned, for the task that mends it.
 */
export async function checkpointCatchUp(leg: Leg, from: Oid): Promise<Checkpointed> {
  const report = emptyReport(leg.order);
  const merged = await mergeByForge(leg, from);
  if (merged !== null) return candidateReport(leg, report, candidateOf(leg, merged));
  return mergeByFiles(leg, from, report);
}

const candidateOf = ({ state, world }: Leg, candidate: Oid) =>
  ({ ok: true, candidate, base: headOf(state, world).oid, behind: null }) as const;

/** The forge's own merge, on a branch of this leg; what a lost answer left is found by its key. Null where it cannot merge. */
async function mergeByForge(first: Leg, from: Oid): Promise<Oid | null> {
  let leg = first;
  for (let tries = 1; ; tries += 1) {
    const there = leg.world.branches.get(branchOf(leg));
    if (there && parseCommit(there.message).trailers?.key === keyOf(leg)) return there.oid;
    const changes = mergeChanges(leg, from);
    const answers = await leg.deps.forge.change(changes);
    const lost = answers.some((answer) => answer.kind === 'unknown');
    if (!lost || tries >= MOST_TRIES) return mergedBy(leg, changes, answers);
    await leg.deps.clock.sleep(500 * tries);
    const again = await loadAccepted(leg.deps, { request: leg.state.request });
    leg = { ...leg, world: { ...leg.world, branches: again.world.branches } };
  }
}

const branchOf = ({ state, order }: Leg): string => branchesOf(state.request).try(order.grant.term);
const keyOf = ({ state, order }: Leg): string => `${state.request}/catch-up/${order.grant.term}`;
/** Never taken for a candidate when the leg is run again. */
const clashKeyOf = ({ state, order }: Leg): string => `${state.request}/clash/${order.grant.term}`;

/** The branch anew at the work head, the tracker where it is not as it should be, and the merge. */
function mergeChanges(leg: Leg, from: Oid): readonly Change[] {
  const branch = branchOf(leg);
  const head = headOf(leg.state, leg.world).oid;
  const there = leg.world.branches.get(branch)?.oid ?? null;
  const away: Change[] =
    there === null ? [] : [{ do: 'refs', moves: [{ branch, before: there, after: null }] }];
  return [
    ...away,
    { do: 'refs', moves: [{ branch, before: null, after: head }] },
    ...trackerChange(leg, head),
    { do: 'merge', branch, head: from, message: messageOf(leg, from, keyOf(leg)) },
  ];
}

function trackerChange(leg: Leg, expected: Oid): readonly Change[] {
  const additions = trackerOf(leg);
  const now = leg.world.texts.get(placeOf(headOf(leg.state, leg.world).at, TRACKER_PATH));
  if (additions.every((file) => file.content === now)) return [];
  const message = renderCommit({
    subject: 'Tracker',
    trailers: {
      request: leg.state.request,
      tasks: [],
      key: `${leg.state.request}/tracker/${leg.order.grant.term}`,
    },
  });
  const [headline = '', ...rest] = message.split('\n');
  const body = rest.join('\n').trim();
  return [{ do: 'commit', branch: branchOf(leg), expected, headline, body, additions, deletions: [] }];
}

const trackerOf = (leg: Leg) =>
  trackerFor(
    leg,
    { term: leg.order.grant.term, parts: [], decisions: new Map() },
    { base: headOf(leg.state, leg.world).oid, behind: null, before: [] },
  );

/** No trailer says what it stands on: nothing is ever stacked on a catch-up. */
const messageOf = (leg: Leg, from: Oid, key: string): string =>
  renderCommit({
    subject: `Bring ${leg.world.repository.defaultBranch} in at ${from.slice(0, 7)}`,
    trailers: { request: leg.state.request, tasks: [], key },
  });

function mergedBy(
  leg: Leg,
  changes: readonly Change[],
  answers: Awaited<ReturnType<Leg['deps']['forge']['change']>>,
): Oid | null {
  for (const [index, answer] of answers.entries()) {
    if (answer.kind !== 'refused') continue;
    const what = changes[index]?.do;
    if (what === 'merge' && answer.code === 'conflict') return null;
    if (what === 'refs')
      throw new ForemanError(
        'work-moved',
        `The branch ${branchOf(leg)} could not be made (${answer.message}).`,
        {
          retry: 'later',
        },
      );
  }
  const made = answers
    .map((answer) => expect(answer, 'Bringing the default branch in'))
    .findLast(({ oid }) => oid);
  // Nothing to merge: the work branch holds that head already.
  return made?.oid ?? headOf(leg.state, leg.world).oid;
}

/** One commit over both heads, made file by file; with clashes it is no candidate but what the task's worker is shown. */
async function mergeByFiles(leg: Leg, from: Oid, report: CheckpointReport): Promise<Checkpointed> {
  const { deps, state } = leg;
  const { world } = await loadAccepted(deps, { request: state.request });
  const head = headOf(state, world);
  const sides = { common: state.catchUp.entered ?? from, ours: head.oid, theirs: from };
  const { changes, clashes } = await mergeDefault(deps, sides);
  const whole = clashes.length === 0;
  // What a task goes on from never touches the tracker: it could not be merged where a sibling has landed meanwhile.
  const tracker = whole ? trackerOf({ ...leg, world }) : [];
  const commit = await buildCandidate(deps, head, {
    changes: [...changes, ...tracker.map((file) => ({ ...file, mode: '100644' as const }))],
    checkpoints: [from],
    message: messageOf(leg, from, whole ? keyOf(leg) : clashKeyOf(leg)),
  });
  await showCandidate(deps, world, { branch: branchOf(leg), commit });
  const now = { ...leg, world: { ...leg.world, branches: world.branches } };
  if (whole) return candidateReport(leg, report, candidateOf(now, commit));
  return {
    report: { ...report, outcome: 'conflict', conflicts: [...clashes], checkpoint: commit },
    verify: null,
  };
}
