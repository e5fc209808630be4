import type { Sandbox } from '../../../src/demo/sandbox.ts';
import { listRefs } from '../../../src/sandbox/hub/git/refs.ts';
import type { Issue } from '../../../src/sandbox/hub/state/issue.ts';
import { findMarker } from '../../../src/text/markers.ts';
import { parseTracker } from '../../../src/text/tracker-parse.ts';
import { filesAt } from './git.ts';

const TRACKER = 'TASK_TRACKER.md';

/** What a request has left in a repository, without numbers, commit ids and times, so that two runs of it can be compared. */
export interface Picture {
  /** Issues and pull requests by title: state, labels, assignees, and what hangs on them. */
  readonly threads: readonly string[];
  /** Texts of ours by place and kind; what is said of a lost or failed attempt is counted apart. */
  readonly comments: readonly string[];
  readonly relations: readonly string[];
  readonly reactions: readonly string[];
  readonly branches: readonly string[];
  readonly labels: readonly string[];
  /** The work branch, its tracker left out. */
  readonly files: Readonly<Record<string, string>>;
  /** What the tracker on the work branch says of each task. */
  readonly tracker: readonly string[];
}

/** Looks at everything that a person can see when a request has come to its end. */
export function takePicture({ hub, repository }: Sandbox, request: number): Picture {
  const repo = hub.repository(repository.fullName);
  const threads = [...repo.issues.values()];
  const title = (number: number): string => repo.issues.get(number)?.title ?? `#${number}`;
  const refs = listRefs(repo.git.dir, 'refs/heads/').map(({ name }) => name.slice('refs/heads/'.length));
  const work = refs.includes(`foreman/${request}/work`)
    ? filesAt(repo.git.dir, `foreman/${request}/work`)
    : {};
  const { [TRACKER]: tracker = '', ...files } = work;
  return {
    threads: threads.map((issue) => threadLine(issue, title)).toSorted(),
    comments: threads.flatMap(commentLines).toSorted(),
    relations: threads.flatMap(relationLines).toSorted(),
    reactions: threads.flatMap(reactionLines).toSorted(),
    branches: refs.map((name) => named(name, title)).toSorted(),
    labels: repo.labels.map((label) => label.name).toSorted(),
    files,
    tracker: trackerLines(tracker),
  };
}

/** A branch with the title of its issue instead of the number, which depends on who came first; a candidate's by its kind alone. */
const named = (branch: string, title: (number: number) => string): string =>
  branch
    .replace(/task-(\d+)$/, (_, number: string) => `task ${title(Number(number))}`)
    .replace(/try-(?:of-\d+|[0-9a-f]{12})$/, 'candidate');

function threadLine(issue: Issue, title: (number: number) => string): string {
  const { pull } = issue;
  const labels = issue.labels.map(({ name }) => name).toSorted();
  const people = issue.assignees.map(({ login }) => login).toSorted();
  const kind = pull
    ? `pull ${named(pull.headRef, title)} -> ${named(pull.baseRef, title)}${pull.merged ? ' merged' : ''}`
    : 'issue';
  return `${issue.title} | ${kind} | ${issue.state} ${issue.stateReason ?? ''} | ${labels.join(' ')} | ${people.join(' ')}`;
}

const commentLines = (issue: Issue): readonly string[] =>
  issue.comments
    .map(({ body }) => findMarker(body)?.kind ?? 'a person')
    .filter((kind) => kind !== 'failure')
    .map((kind) => `${issue.title} | ${kind}`);

const relationLines = (issue: Issue): readonly string[] => [
  ...issue.subIssues.map((one) => `${issue.title} > ${one.title}`),
  ...issue.blockedBy.map((one) => `${issue.title} waits for ${one.title}`),
];

const reactionLines = (issue: Issue): readonly string[] =>
  [issue, ...issue.comments].flatMap(({ reactions }) =>
    reactions.map(({ content, user }) => `${issue.title} | ${content} by ${user.login}`),
  );

function trackerLines(text: string): readonly string[] {
  const read = parseTracker(text);
  if (!read.ok) return [`unreadable: ${JSON.stringify(read.error)}`];
  return read.value.phases.flatMap((phase) =>
    phase.tasks.map((task) => `${task.key} ${task.state} ${task.title}`),
  );
}
