import type { WrittenReview } from '../../intake/review-commands.ts';
import type { ListedRemark, ListedReview, ReviewRef, Reviews } from '../../ports/reviews.ts';
import type { Remark } from '../../text/review-body.ts';
import type { Deps } from '../deps.ts';
import { expect } from '../expect.ts';
import { readAgain } from '../read-again.ts';

/** A review with the comments on lines that its author wrote with it; a comment that belongs to none stands for itself. */
export interface Written extends WrittenReview {
  readonly kind: 'review' | 'remark';
  readonly id: number;
  readonly author: string;
  readonly authorType: string;
  readonly state: ListedReview['state'];
  readonly submittedAt: string;
  /** All comments on lines, those included that somebody has edited since: nobody knows what these said. */
  readonly everyLine: readonly Remark[];
}

/**
 * Reads the review that an event was about. A comment on a line belongs to a review, of which GitHub sends one event for each part: whichever
 * is heard first, the whole is read, so that it counts once and in order. Null where it is gone.
 */
export async function readWritten(
  at: { readonly deps: Deps; readonly reviews: Reviews },
  { pull, kind, id }: ReviewRef,
): Promise<Written | null> {
  const { deps, reviews } = at;
  const lines = await allRemarks(at, pull);
  const remark = kind === 'remark' ? lines.find((one) => one.id === id) : undefined;
  const number = kind === 'review' ? id : (remark?.review ?? null);
  if (number === null) return remark ? alone(remark) : null;
  const read = await readAgain(deps, () => reviews.review(pull, number));
  if (read.kind === 'refused' && read.code === 'not-found') return null;
  const review = expect(read, `Reading review ${number}`);
  const own = lines.filter((one) => one.review === review.id && one.author === review.author);
  return {
    ...review,
    kind: 'review',
    lines: own.filter((one) => !isEdited(one, review.submittedAt)).map(placed),
    everyLine: own.map(placed),
  };
}

const MOST_PAGES = 5;
const FULL_PAGE = 100;

async function allRemarks(
  { deps, reviews }: { readonly deps: Deps; readonly reviews: Reviews },
  pull: number,
): Promise<readonly ListedRemark[]> {
  const found: ListedRemark[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const listed = expect(await readAgain(deps, () => reviews.remarks(pull, page)), 'Reading the remarks');
    found.push(...listed);
    if (listed.length < FULL_PAGE) break;
  }
  return found;
}

const alone = (remark: ListedRemark): Written => ({
  kind: 'remark',
  id: remark.id,
  author: remark.author,
  authorType: remark.authorType,
  state: 'other',
  submittedAt: remark.createdAt,
  body: '',
  lines: isEdited(remark, remark.createdAt) ? [] : [placed(remark)],
  everyLine: [placed(remark)],
});

/** Submitting a review touches the comments that were written for it before; nobody edits one within so short a time. */
const SUBMITTING_MS = 5000;

function isEdited({ createdAt, updatedAt }: ListedRemark, submittedAt: string): boolean {
  const whole = Math.max(Date.parse(createdAt), Date.parse(submittedAt) || 0);
  return Date.parse(updatedAt) > whole + (createdAt === submittedAt ? 0 : SUBMITTING_MS);
}

const placed = ({ path, line, hunk, body }: ListedRemark): Remark => ({
  path,
  line,
  text: body,
  ...(hunk === '' ? {} : { hunk }),
});
