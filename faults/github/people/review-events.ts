import type { FakeEvent } from '../history.ts';
import type { Pull, Review, Thread } from '../state.ts';

const REPOSITORY = { full_name: 'acme/shop', fork: false };

/** What GitHub tells of a review: of itself, and of each of its comments on lines. */
export function eventsOfReview({ number }: Thread, { head }: Pull, review: Review): readonly FakeEvent[] {
  const shared = {
    pull_request: { number, head: { ref: head, repo: REPOSITORY } },
    sender: { login: review.author, type: 'User' },
    repository: REPOSITORY,
  };
  const { id, body } = review;
  const shown = { id, body, state: review.state.toLowerCase() };
  const whole: FakeEvent = {
    ...{ kind: 'review', pull: number, head, texts: [body] },
    payload: { ...shared, action: 'submitted', review: shown },
  };
  const lines = review.lines.map((line): FakeEvent => {
    const comment = { id: line.id, body: line.body, pull_request_review_id: id };
    return {
      ...{ kind: 'review', pull: number, head, texts: [line.body] },
      payload: { ...shared, action: 'created', comment },
    };
  });
  return [whole, ...lines];
}
