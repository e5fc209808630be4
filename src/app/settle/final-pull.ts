import type { Change } from '../../domain/change.ts';
import { isBehind } from '../../flow/decide-catch-up.ts';
import { renderFinalPullRequest } from '../../report/final-pull-request.ts';
import type { DefaultBranch } from '../../report/final-pull-request.ts';
import type { VerifyCommand } from '../../domain/verify-command.ts';
import { branchesOf } from '../../text/names.ts';
import { frozenText } from '../comment-body.ts';
import { ciModeOf, workflowOf } from '../ci/look-at-ci.ts';
import { configOf } from '../load-config.ts';
import { planSummaries } from '../plan-summaries.ts';
import { titlesOf } from '../tracker-of.ts';
import { flagsOf, summariesOf } from './checkpoint-words.ts';
import type { Settling } from './settling.ts';

/** The one pull request that waits for a human, once everything has landed on the work branch; its text anew where the request went on. */
export function finalPull(at: Settling): readonly Change[] {
  const { state, world } = at;
  if (state.outcome !== 'done' || state.mode !== 'tasks' || state.finishNonce === null) return [];
  const { work } = branchesOf(state.request);
  const pulls = world.pulls.filter((pull) => pull.head === work);
  const offered = isReopened(at) ? pulls.find((pull) => pull.open) : undefined;
  if (pulls.length > 0 && !offered) return [];
  if (state.work === world.target.head) return [];
  const { title, body } = renderFinalPullRequest({
    state,
    title: world.issue.title,
    titles: titlesOf(state, world),
    words: wordsOf(at),
    plans: planSummaries(at),
    summaries: summariesOf(at),
    verifiedBy: commandsOf(at),
    flags: flagsOf(at),
    base: baseOf(at),
    nonce: state.finishNonce,
  });
  if (offered) return [{ do: 'edit-pull', pull: offered.node, title, body }];
  const draft = state.proof.of !== 'all';
  return [{ do: 'open-pull', head: work, base: world.repository.defaultBranch, title, body, draft }];
}

/** A request that went on after it had ended has landed more than its pull request tells. */
export const isReopened = ({ entries }: Pick<Settling, 'entries'>): boolean =>
  entries.filter(({ event }) => event.type === 'finished').length > 1;

/** The request as it was written, if it still is what was accepted. */
function wordsOf({ state, world, job }: Settling): string {
  const comment = world.issue.comments.find((one) => one.id === state.comment);
  return (comment && frozenText(comment.body, job.trigger, state.text)) ?? '';
}

/**
 * What is configured; where nothing is, what was run. Where the repository's CI verifies, the checks that it requires, or else all of them:
 * whoever opens the pull request in the place of a settle that died knows of no others.
 */
function commandsOf({ input, world }: Settling): readonly VerifyCommand[] {
  const { verify } = configOf(world);
  const { commands, required } = verify;
  const mode = ciModeOf({ verify });
  if (mode !== null && required.length > 0) return required.map(plain);
  if (mode !== null) return [plain(mode === 'dispatch' ? workflowOf({ verify }) : ALL_CHECKS)];
  const ran = input.report?.verify;
  if (!ran || commands.length > 0) return commands;
  return [...ran.setup, ...ran.commands].map(plain);
}

const ALL_CHECKS = 'every check of this repository';

const plain = (run: string): VerifyCommand => ({ run, paths: [] });

function baseOf({ state, world }: Settling): DefaultBranch {
  const { defaultBranch: name, head } = world.repository;
  const { entered } = state.catchUp;
  return { name, entered: entered === state.root ? null : entered, isBehind: isBehind(state, head) };
}
