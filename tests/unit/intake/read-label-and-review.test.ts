import { describe, expect, it } from 'vitest';
import { readLabelEvent } from '../../../src/intake/read-label-event.ts';
import { readDispatchedReview, readReviewEvent } from '../../../src/intake/read-review-event.ts';

const repository = { full_name: 'mona/shop', fork: false };
const label = {
  action: 'labeled',
  label: { name: 'worker:coding' },
  issue: { number: 7, title: 'A title', body: null, state: 'open' },
  sender: { login: 'mona', type: 'User' },
  repository,
};
const pull = (full_name: string | null) => ({
  number: 5,
  head: { ref: 'feature', repo: full_name === null ? null : { full_name } },
});
const review = {
  action: 'submitted',
  review: { id: 9, state: 'changes_requested', body: 'Change it.' },
  pull_request: pull('mona/shop'),
  sender: { login: 'mona', type: 'User' },
  repository,
};

describe('the event of a label', () => {
  it('is read with an empty text where the issue has none', () => {
    expect(readLabelEvent(label)).toMatchObject({
      ok: true,
      value: {
        issue: 7,
        issueBody: '',
        issueOpen: true,
        label: 'worker:coding',
        author: 'mona',
        fork: false,
      },
    });
  });

  it('names what it lacks, and counts as a fork where nobody says that it is none', () => {
    expect(readLabelEvent({ ...label, label: {} })).toMatchObject({
      ok: false,
      error: expect.stringContaining('label.name'),
    });
    expect(readLabelEvent({ ...label, repository: {} })).toMatchObject({ ok: true, value: { fork: true } });
    expect(readLabelEvent({ ...label, action: 'unlabeled' })).toMatchObject({ ok: false });
  });
});

describe('the event of a review', () => {
  it('is read; one from a fork, or from a branch that is gone, is known as such', () => {
    expect(readReviewEvent(review)).toMatchObject({ pull: 5, kind: 'review', id: 9, fork: false });
    expect(readReviewEvent({ ...review, pull_request: pull('eve/shop') })).toMatchObject({ fork: true });
    expect(readReviewEvent({ ...review, pull_request: pull(null) })).toMatchObject({ fork: true });
    expect(readReviewEvent({ ...review, action: 'dismissed' })).toBeNull();
  });

  it('names a comment on a line by its review, whose parts count together, or else by itself', () => {
    const comment = { id: 11, body: '/foreman do' };
    const event = { ...review, action: 'created', comment };
    expect(readReviewEvent(event)).toMatchObject({ kind: 'remark', id: 11, state: '' });
    const ofReview = { ...event, comment: { ...comment, pull_request_review_id: 9 } };
    expect(readReviewEvent(ofReview)).toMatchObject({ kind: 'review', id: 9, state: '', head: 'feature' });
  });

  it('is passed on by three words and nothing else', () => {
    expect(readDispatchedReview({ inputs: { review: '5/remark/11' } })).toEqual({
      pull: 5,
      kind: 'remark',
      id: 11,
    });
    expect(readDispatchedReview({ inputs: { review: '5/remark/11/x' } })).toBeNull();
    expect(readDispatchedReview({ inputs: { review: '' } })).toBeNull();
    expect(readDispatchedReview({ inputs: { comment: '5' } })).toBeNull();
  });
});
