import type { TaskState } from '../../../src/domain/request-state.ts';
import type { WorldQuery } from '../../../src/ports/forge.ts';
import type { Session } from '../../engine/session.ts';
import type { FakeGithub, WriteRecord } from '../../github/index.ts';

/** Commits whose message holds these words. */
export const commitsWith = (
  { github }: { readonly github: FakeGithub },
  words: string,
): readonly Extract<WriteRecord, { what: 'commit' }>[] =>
  github.history.flatMap((write) =>
    write.what === 'commit' && write.message.includes(words) ? [write] : [],
  );

/** Every text that our own account wrote as a comment, in order. */
export const told = ({ github }: { readonly github: FakeGithub }): readonly string[] =>
  github.history.flatMap((write) =>
    (write.what === 'comment' || write.what === 'comment-edited') && write.by.endsWith('[bot]')
      ? [write.body]
      : [],
  );

/** What the plan and the tasks were asked about; an audit, which goes with each delivery, is counted apart. */
export const conversationsOf = ({ site }: Pick<Session, 'site'>): Session['site']['conversations'] =>
  site.conversations.filter(({ about }) => !about.startsWith('audit '));

type Ended = Pick<Session, 'state' | 'entries'>;

/** Where a task stands in the end, in the journal's word. */
export const statusOf = ({ state }: Ended, key: string): string | undefined =>
  state?.tasks.find((task) => task.key === key)?.status;

/** A task as it stands in the end. */
export function taskIn({ state }: Ended, key: string): TaskState {
  const found = state?.tasks.find((task) => task.key === key);
  if (!found) throw new Error(`There is no task ${key}.`);
  return found;
}

/** Why a person is asked about a task; undefined where nobody is. */
export const asksWhy = (ended: Ended, key: string): string | undefined =>
  statusOf(ended, key) === 'asking'
    ? ended.state?.tasks.find((task) => task.key === key)?.questions.at(-1)?.why
    : undefined;

/** Whether a run ever held the task. */
export const wasGranted = ({ entries }: Ended, key: string): boolean =>
  entries.some(
    ({ event }) =>
      event.type === 'granted' && event.grants.some((grant) => grant.kind === 'work' && grant.task === key),
  );

/** What a person does with the pull request of a branch. */
export const pullOf =
  (branch: string, act: 'closePull' | 'mergePull' | 'squashPull' | 'reopenPull') =>
  (github: FakeGithub): void => {
    const pull = github.seen().pulls.find(({ head }) => head === branch);
    if (!pull) return;
    if (act === 'squashPull') github.people.mergePull(pull.number, 'squash');
    else github.people[act](pull.number);
  };

/** Whether our own account wrote nothing for so long after a moment. */
export const quietAfter = (
  { github }: { readonly github: FakeGithub },
  at: number,
  milliseconds: number,
): boolean =>
  !github.history.some(
    (write) => write.by.endsWith('[bot]') && write.at > at && write.at < at + milliseconds,
  );

/** A look at an issue and nothing besides. */
export const anyLook = (issue: number): WorldQuery => ({
  issue,
  prefix: 'foreman/1/',
  focus: [],
  heads: [],
  claimer: null,
  commits: [],
  folders: [],
  texts: [],
});

/** Every branch of the repository. */
export const branchNames = ({ github }: { readonly github: FakeGithub }): readonly string[] => [
  ...github.seen().branches.keys(),
];
