import { describe, expect, it } from 'vitest';
import { RECENT_PAGE } from '../../../src/domain/recent-comment.ts';
import type { RecentComment } from '../../../src/domain/recent-comment.ts';
import { MOST_REFUSALS, decideRefusal, hourBefore } from '../../../src/flow/decide-refusal.ts';

const AT = '2026-03-01T10:00:00Z';
const refused = { id: 1000, author: 'stranger', createdAt: AT };
const comment = (more: Partial<RecentComment>): RecentComment => ({
  id: 1,
  author: 'somebody',
  body: '/foreman do it',
  createdAt: '2026-03-01T09:30:00Z',
  confused: 0,
  insider: false,
  ...more,
});
const many = (count: number, more: Partial<RecentComment> = {}): readonly RecentComment[] =>
  Array.from({ length: count }, (_, index) => comment({ id: index + 1, author: `one-${index}`, ...more }));
const aloud = (recent: readonly RecentComment[]): boolean =>
  decideRefusal(refused, recent, (body) => body.startsWith('/foreman'));

describe('whether a stranger is refused aloud', () => {
  it('asks for the hour before the comment', () => {
    expect(hourBefore(AT)).toBe('2026-03-01T09:00:00.000Z');
  });

  it('a first one is, and one more after as many as the cap', () => {
    expect(aloud([])).toBe(true);
    expect(aloud(many(MOST_REFUSALS.repository - 1))).toBe(true);
    expect(aloud(many(MOST_REFUSALS.repository))).toBe(false);
  });

  it('one person has a cap of their own', () => {
    expect(aloud(many(MOST_REFUSALS.person - 1, { author: 'stranger' }))).toBe(true);
    expect(aloud(many(MOST_REFUSALS.person, { author: 'stranger' }))).toBe(false);
  });

  it('what counts is a command of a stranger within the hour, or what bears a confused face', () => {
    const full = MOST_REFUSALS.repository;
    expect(aloud(many(full, { body: 'Hello.' }))).toBe(true);
    expect(aloud(many(full, { body: 'Hello.', confused: 1 }))).toBe(false);
    expect(aloud(many(full, { insider: true }))).toBe(true);
    expect(aloud(many(full, { insider: true, confused: 1 }))).toBe(false);
    expect(aloud(many(full, { createdAt: '2026-03-01T08:59:59Z' }))).toBe(true);
    expect(aloud(many(full).map((one) => ({ ...one, id: one.id + refused.id })))).toBe(true);
  });

  it('nobody is where the list does not show the whole hour', () => {
    expect(aloud(many(RECENT_PAGE - 1, { body: 'Hello.' }))).toBe(true);
    expect(aloud(many(RECENT_PAGE, { body: 'Hello.' }))).toBe(false);
  });
});
