import { taskByIssue } from '../../flow/decide-word.ts';
import { reviewedCommit } from '../../flow/decide-pull-reviews.ts';
import type { RequestId } from '../../domain/ids.ts';
import { besideCommands } from '../../intake/beside-commands.ts';
import { readReview } from '../../intake/review-commands.ts';
import type { ListedPull, ReviewRef, Reviews } from '../../ports/reviews.ts';
import type { Remark } from '../../text/review-body.ts';
import { parseBranch } from '../../text/names.ts';
import { expect } from '../expect.ts';
import type { Heard } from '../intake/heard.ts';
import { silence } from '../intake/heard.ts';
import type { Listening } from '../intake/hearing.ts';
import { loadNewestRound } from '../intake/load-newest-round.ts';
import { obey } from '../intake/obey.ts';
import { loadRequest } from '../load-request.ts';
import { readAgain } from '../read-again.ts';
import { hearReviewOnOther } from './hear-on-other.ts';
import { nonceOfReview } from './nonce-of-review.ts';
import { readWritten } from './read-written.ts';
import type { Written } from './read-written.ts';
import { repeatWords } from './repeat-words.ts';
import { reviewAsEvent } from './review-as-event.ts';
import { besideRemarks, takeBoth } from './take-both.ts';
import { takeRemarks } from './take-remarks.ts';

export interface Reviewing extends Listening {
  readonly reviews: Reviews;
}

/**
 * Hears a review: on the pull request of a task one that asks for changes or approves, and everywhere the commands in its text and in its
 * comments on lines.
 */
export async function hearReview(at: Reviewing, ref: ReviewRef): Promise<Heard> {
  const { deps, reviews } = at;
  const pull = expect(
    await readAgain(deps, () => reviews.pull(ref.pull)),
    `Reading pull request ${ref.pull}`,
  );
  const said = await readWritten(at, ref);
  if (said === null) return silence('the review is gone');
  if (said.authorType !== 'User') return silence('only people review');
  const standing = await readAgain(deps, () => deps.forge.standing(said.author));
  if (standing.kind !== 'done' || !standing.value.mayPush)
    return silence(`${said.author} may not push to this repository, so the review is not obeyed`);
  const branch = pull.fork ? undefined : parseBranch(pull.head);
  if (branch?.kind !== 'task') return hearReviewOnOther(at, { pull, said });
  return hearOnTask(at, { pull, said, request: branch.request, issue: branch.issue });
}

interface OnTask {
  readonly pull: ListedPull;
  readonly said: Written;
  readonly request: RequestId;
  readonly issue: number;
}

async function hearOnTask(at: Reviewing, { pull, said, request, issue }: OnTask): Promise<Heard> {
  const { remarks, commands } = readReview(said, at.job);
  const asked =
    said.state === 'changes-requested' ? everything(said, at.job) : [...remarks, ...hintsIn(commands)];
  if (asked.length === 0 && commands.length === 0)
    return said.state === 'approved'
      ? hearApproval(at, request, issue)
      : silence('nothing in it asks for changes');
  const nonce = nonceOfReview(said);
  if (asked.length === 0) return obeyOnTask(at, { said, request, issue }, { commands, nonce });
  const { kind, id, author: by } = said;
  const head = pull.open ? pull.headOid : null;
  const words = besideRemarks(commands);
  // The comment that repeats the remarks has the review's own mark.
  const mark = nonceOfReview({ kind: `words of ${kind}`, id });
  return takeBoth({
    commands: words,
    remarks: () => takeRemarks(at, { request, issue, head, kind, id, by, remarks: asked }),
    obeyed: () => obeyOnTask(at, { said, request, issue }, { commands: words, nonce: mark }),
  });
}

/** Commands count from the comment of ours that repeats them. */
async function obeyOnTask(
  at: Reviewing,
  { said, request, issue }: Omit<OnTask, 'pull'>,
  words: Parameters<typeof repeatWords>[2],
): Promise<Heard> {
  const round = await loadNewestRound(at.deps, { request, focus: [issue] });
  const hearing = { ...at, event: reviewAsEvent({ issue, issueOpen: true, onPull: false }, said) };
  const repeated = await repeatWords(hearing, round, words);
  return obey(repeated.at, repeated.round, words.commands);
}

/** All that was written but the commands: who asks for changes means every word. */
const everything = ({ body, everyLine }: Written, options: { readonly trigger: string }): readonly Remark[] =>
  [{ path: null, line: null, text: body }, ...everyLine]
    .map((one) => ({ ...one, text: besideCommands(one.text, options) }))
    .filter((one) => one.text !== '');

/** On the pull request of a task its hint says what is to be changed, whatever the task waits for. */
const hintsIn = (commands: ReturnType<typeof readReview>['commands']): readonly Remark[] =>
  commands.flatMap((one) =>
    one.name === 'retry' && (one.args.hint ?? '').trim() !== ''
      ? [{ path: null, line: null, text: one.args.hint ?? '' }]
      : [],
  );

/** An approval is not taken from its event: whatever looks next reads all of them, and lands what they are for. */
async function hearApproval({ deps }: Reviewing, request: RequestId, issue: number): Promise<Heard> {
  const { state } = await loadRequest(deps, { request });
  const task = state && taskByIssue(state, issue);
  if (!task || reviewedCommit(task) === null) return silence('nothing waits for the approval');
  return { next: 'finish', request, brief: null, why: `task ${task.key} may be approved` };
}
