import type { RequestId } from '../../domain/ids.ts';
import { reviewedCommit } from '../../flow/decide-pull-reviews.ts';
import { taskByIssue } from '../../flow/decide-word.ts';
import { readComment } from '../../intake/comment.ts';
import type { ListedRemark, ListedReview, ReviewRef, Reviews } from '../../ports/reviews.ts';
import type { Remark } from '../../text/review-body.ts';
import { parseBranch } from '../../text/names.ts';
import type { Deps, Job } from '../deps.ts';
import { expect } from '../expect.ts';
import type { Heard } from '../intake/heard.ts';
import { silence } from '../intake/heard.ts';
import { loadRequest } from '../load-request.ts';
import { readAgain } from '../read-again.ts';
import { takeRemarks } from './take-remarks.ts';

export interface Reviewing {
  readonly deps: Deps;
  readonly job: Job;
  readonly reviews: Reviews;
}

/** Hears a review that asks for changes or approves, or a command in a review or a line comment, on the pull request of a task. */
export async function hearReview(at: Reviewing, ref: ReviewRef): Promise<Heard> {
  const { deps, reviews } = at;
  const pull = expect(
    await readAgain(deps, () => reviews.pull(ref.pull)),
    `Reading pull request ${ref.pull}`,
  );
  if (pull.fork) return silence('the branch lies in a fork, where nobody is obeyed');
  const branch = parseBranch(pull.head);
  if (branch?.kind !== 'task') return silence(`${pull.head} is no branch of a task`);
  const said = await readSaid(at, ref);
  if (said === null) return silence('nothing in it asks for changes');
  if (said.authorType !== 'User') return silence('only people review');
  const standing = await readAgain(deps, () => deps.forge.standing(said.author));
  if (standing.kind !== 'done' || !standing.value.mayPush)
    return silence(`${said.author} may not push to this repository, so the review is not obeyed`);
  const { request, issue } = branch;
  if (said.approves) return hearApproval(at, request, issue);
  const head = pull.open ? pull.headOid : null;
  return takeRemarks(at, {
    request,
    issue,
    head,
    kind: ref.kind,
    id: ref.id,
    by: said.author,
    remarks: said.remarks,
  });
}

/** An approval is not taken from its event: whatever looks next reads all of them, and lands what they are for. */
async function hearApproval({ deps }: Reviewing, request: RequestId, issue: number): Promise<Heard> {
  const { state } = await loadRequest(deps, { request });
  const task = state && taskByIssue(state, issue);
  if (!task || reviewedCommit(task) === null) return silence('nothing waits for the approval');
  return { next: 'finish', request, brief: null, why: `task ${task.key} may be approved` };
}

interface Said {
  readonly author: string;
  readonly authorType: string;
  readonly approves: boolean;
  readonly remarks: readonly Remark[];
}

async function readSaid(at: Reviewing, ref: ReviewRef): Promise<Said | null> {
  const { deps, reviews } = at;
  const lines = await allRemarks(at, ref.pull);
  const remark = ref.kind === 'remark' ? lines.find((one) => one.id === ref.id) : undefined;
  const id = ref.kind === 'review' ? ref.id : (remark?.review ?? null);
  const read = id === null ? null : await readAgain(deps, () => reviews.review(ref.pull, id));
  const review = read?.kind === 'done' ? read.value : null;
  if (ref.kind === 'review') return review && fromReview(at, review, lines);
  // A line comment of a review that asks for changes was heard with it.
  return remark && review?.state !== 'changes-requested' ? fromRemark(at, remark) : null;
}

const MOST_PAGES = 5;
const FULL_PAGE = 100;

async function allRemarks({ deps, reviews }: Reviewing, pull: number): Promise<readonly ListedRemark[]> {
  const found: ListedRemark[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const listed = expect(await readAgain(deps, () => reviews.remarks(pull, page)), 'Reading the remarks');
    found.push(...listed);
    if (listed.length < FULL_PAGE) break;
  }
  return found;
}

function fromReview(at: Reviewing, review: ListedReview, lines: readonly ListedRemark[]): Said | null {
  const { author, authorType } = review;
  const approves = review.state === 'approved';
  const asks = review.state === 'changes-requested';
  const words = asks ? review.body : commandText(at, review.body);
  if (words === null) return approves ? { author, authorType, approves, remarks: [] } : null;
  const own = lines.filter((one) => one.review === review.id && one.author === author);
  const remarks = [...(words.trim() === '' ? [] : [general(words)]), ...own.map(placed)];
  return remarks.length === 0 ? null : { author, authorType, approves: false, remarks };
}

/** A comment that was edited since counts no more: nobody knows what it said. */
function fromRemark(at: Reviewing, remark: ListedRemark): Said | null {
  const text = remark.edited ? null : commandText(at, remark.body);
  if (text === null) return null;
  const { author, authorType } = remark;
  return { author, authorType, approves: false, remarks: [{ ...placed(remark), text }] };
}

const general = (text: string): Remark => ({ path: null, line: null, text });
const placed = ({ path, line, body }: ListedRemark): Remark => ({ path, line, text: body });

/** The words of a command that asks for changes; null where there is none. */
function commandText({ job }: Reviewing, body: string): string | null {
  const { commands } = readComment(body, { trigger: job.trigger });
  const texts = commands.flatMap((one) =>
    one.name === 'request' ? [one.args.text] : one.name === 'retry' ? [one.args.hint ?? ''] : [],
  );
  return texts.find((text) => text.trim() !== '') ?? null;
}
