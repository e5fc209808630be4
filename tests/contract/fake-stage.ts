import type { FakeGithub, FakeOptions } from '../../faults/github/index.ts';
import { createFakeGithub } from '../../faults/github/index.ts';
import type { Access } from '../../src/sandbox/actions-host.ts';
import { Oid, RequestId } from '../../src/domain/ids.ts';
import { createCountedIds, createKeptLog, createVirtualClock } from '../helpers/ports.ts';
import type { TokenStep } from '../helpers/stage.ts';
import type { ContractStage } from './answers.ts';

const APP = 'github-actions[bot]';
/** What each job's token may do, as `templates/` grants it. */
const PERMISSIONS: Readonly<Record<TokenStep, Readonly<Record<string, Access>>>> = {
  intake: { actions: 'write', contents: 'write', issues: 'write' },
  publish: { contents: 'write', issues: 'write' },
  claim: { contents: 'read', issues: 'write' },
  checkpoint: { contents: 'write', 'pull-requests': 'write' },
  settle: {
    actions: 'write',
    contents: 'write',
    issues: 'write',
    'pull-requests': 'write',
    statuses: 'write',
  },
};
const WORKFLOW = 'name: Foreman\non: [workflow_dispatch]\njobs: {}\n';

export interface FakeStage extends ContractStage {
  readonly github: FakeGithub;
}

/** The GitHub in memory, with the same people and files as the hub's stage. */
export function openFakeStage(
  files: Readonly<Record<string, string>> = {},
  limits: Pick<FakeOptions, 'mostChildren'> = {},
): FakeStage {
  const clock = createVirtualClock();
  const github = createFakeGithub({
    now: clock.now,
    files: { 'README.md': '# Shop\n', '.github/workflows/foreman.yml': WORKFLOW, ...files },
    users: { mona: 'admin', writer: 'write', stranger: 'read' },
    ...limits,
  });
  const ids = createCountedIds();
  const log: string[] = [];
  const depsWith: ContractStage['depsWith'] = (permissions, job) => ({
    ...github.connect({ login: APP, permissions }),
    clock,
    ids,
    log: createKeptLog(log, job),
  });
  const { people } = github;
  return {
    github,
    log,
    depsWith,
    deps: (step) => depsWith(PERMISSIONS[step], step),
    openIssue: (title, body) => Promise.resolve(people.openIssue(title, body)),
    comment: (issue, body, by) => Promise.resolve(people.comment(issue, body, { by })),
    editBody: (issue, body) => Promise.resolve(people.editIssue(issue, { body })),
    commit: (branch, added) => Promise.resolve(Oid.parse(people.commit(branch, added))),
    review: (pull, { body, lines }, by) =>
      Promise.resolve(people.reviewPull(pull, { state: 'COMMENTED', body, lines }, { by })),
    picture: () => Promise.resolve(github.seen()),
    wakes: () =>
      github.events.flatMap((event) =>
        event.kind === 'dispatch' && event.comment === null && event.review === undefined
          ? [{ request: RequestId.parse(event.request), why: event.why }]
          : [],
      ),
  };
}
