import { describe, expect, test } from 'vitest';
import { readCommentEvent, readEventRepository } from '../../../src/intake/read-event.ts';

const issue = {
  number: 42,
  title: 'A wish',
  body: null,
  state: 'open',
  labels: [{ name: 'bug' }, { id: 7 }],
};
const AT = '2026-03-01T09:00:00Z';
const comment = { id: 7, body: '/foreman', created_at: AT, user: { login: 'mona', type: 'User' } };
const payload = { action: 'created', issue, comment, repository: { fork: false } };

describe('the event of a comment', () => {
  test('is read as it was sent', () => {
    const read = readCommentEvent(payload);
    expect(read).toEqual({
      ok: true,
      value: {
        issue: 42,
        issueTitle: 'A wish',
        issueBody: '',
        issueOpen: true,
        onPull: false,
        labels: ['bug'],
        comment: 7,
        body: '/foreman',
        createdAt: AT,
        author: 'mona',
        authorType: 'User',
        fork: false,
      },
    });
  });

  test.each([
    ['nothing at all', null, 'action: a text'],
    ['another event', { action: 'created', issue }, 'comment.id: a number above zero'],
    ['no number', { ...payload, issue: { ...issue, number: '42' } }, 'issue.number'],
    ['a body of another kind', { ...payload, issue: { ...issue, body: 7 } }, 'issue.body'],
    [
      'an author that only a prototype has',
      { ...payload, comment: { ...comment, user: [] } },
      'comment.user.login',
    ],
    ['an edit', { ...payload, action: 'edited' }, 'this one was edited'],
  ])('%s is an error that names the place', (_, foreign, place) => {
    const read = readCommentEvent(foreign);
    expect(read.ok ? '' : read.error).toContain(place);
  });

  test.each([true, 'yes', 1])('a fork said as %s is a fork', (fork) => {
    expect(readCommentEvent({ ...payload, repository: { fork } })).toMatchObject({ value: { fork: true } });
  });
});

test('an event names its repository, or says that it has none', () => {
  const repository = { node_id: 'R_1', name: 'shop', owner: { login: 'mona' }, default_branch: 'main' };
  expect(readEventRepository({ repository })).toEqual({
    ok: true,
    value: { owner: 'mona', repo: 'shop', node: 'R_1', defaultBranch: 'main', fork: false },
  });
  expect(readEventRepository({})).toMatchObject({ ok: false });
});
