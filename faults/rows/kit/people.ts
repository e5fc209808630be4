import type { FakeGithub } from '../../github/index.ts';
import type { Session } from '../../engine/session.ts';

/** How many issues there are, the request's own with them. */
export const issueCount = ({ github }: { readonly github: FakeGithub }): number =>
  github.history.filter(({ what }) => what === 'issue').length;

/** The text of a file on the request's work branch; null where it is not there. */
export const landedText = ({ github }: { readonly github: FakeGithub }, path: string): string | null =>
  github.people.textOn('foreman/1/work', path);

/** How many conversations there were about a task, or about the plan. */
export const talksAbout = ({ site }: Session, about: string): number =>
  site.conversations.filter((one) => one.about === about).length;

/** Whether one of our comments on an issue holds these words. */
export const saysOn = ({ github }: { readonly github: FakeGithub }, issue: number, words: string): boolean =>
  github
    .seen()
    .issues.some((one) => one.number === issue && one.comments.some(({ body }) => body.includes(words)));

/** Edits the text of an issue. */
export const edited =
  (issue: number, change: (body: string) => string) =>
  (github: FakeGithub): void => {
    const body = github.seen().issues.find(({ number }) => number === issue)?.body ?? '';
    github.people.editIssue(issue, { body: change(body) });
  };
