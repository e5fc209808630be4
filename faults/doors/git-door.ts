import type { Ci } from '../../src/ports/ci.ts';
import type { GitStore } from '../../src/ports/git-store.ts';
import type { JournalStore } from '../../src/ports/journal-store.ts';
import type { Checks } from '../../src/ports/small.ts';
import type { Door } from '../schedule/door.ts';
import type { Mode } from '../schedule/modes.ts';
import { ANY, WRITE, throughDoor } from './answers.ts';
import type { Past } from './forge-door.ts';

/** Git's objects behind the turnstile; an object that was just made may not be found yet. */
export function gitDoor(door: Door, git: GitStore, past: Past): GitStore {
  const through = throughDoor(door);
  const modes = (base: readonly Mode[]) => (): readonly Mode[] => (past.fresh() ? [...base, 'lag'] : base);
  return {
    writeTree: (base, changes) =>
      through({ name: 'write tree', modes: modes(WRITE), perform: () => git.writeTree(base, changes) }),
    writeCommit: (commit) =>
      through({ name: 'write commit', modes: modes(WRITE), perform: () => git.writeCommit(commit) }),
    textsAt: (commit, paths) =>
      through({ name: 'read texts', modes: modes(ANY), perform: () => git.textsAt(commit, paths) }),
    diffOf: (commit) => through({ name: 'read diff', modes: modes(ANY), perform: () => git.diffOf(commit) }),
    listAt: (commit) => through({ name: 'list files', modes: modes(ANY), perform: () => git.listAt(commit) }),
  };
}

/** The journal's branch behind the turnstile. */
export function journalDoor(door: Door, journal: JournalStore): JournalStore {
  const through = throughDoor(door);
  return {
    begin: (branch, path, text) => {
      const perform = () => journal.begin(branch, path, text);
      return through({ name: 'begin journal', modes: () => WRITE, perform });
    },
    append: (append) => {
      const name = `append ${append.headline.replace(' [skip ci]', '')}`;
      return through({ name, modes: () => WRITE, perform: () => journal.append(append) });
    },
  };
}

/** The repository's CI behind the turnstile: a start may be lost or doubled, and a look may come to nothing. */
export function ciDoor(door: Door, ci: Ci): Ci {
  const through = throughDoor(door);
  const write = { modes: () => WRITE };
  const read = { modes: () => ANY };
  return {
    start: (workflow, branch) =>
      through({
        ...write,
        name: `start ${workflow} on ${branch}`,
        perform: () => ci.start(workflow, branch),
      }),
    show: (branch, commit) =>
      through({ ...write, name: `show ${branch}`, perform: () => ci.show(branch, commit) }),
    runsOn: (commit, workflow) =>
      through({ ...read, name: `runs of ${workflow}`, perform: () => ci.runsOn(commit, workflow) }),
    jobsOf: (run) => through({ ...read, name: 'jobs of a run', perform: () => ci.jobsOf(run) }),
    logOf: (job) => through({ ...read, name: 'log of a job', perform: () => ci.logOf(job) }),
    checkRunsOn: (commit) => through({ ...read, name: 'check runs', perform: () => ci.checkRunsOn(commit) }),
    statusesOn: (commit) => through({ ...read, name: 'statuses', perform: () => ci.statusesOn(commit) }),
    isOpenOn: (commit) => through({ ...read, name: 'open runs', perform: () => ci.isOpenOn(commit) }),
  };
}

/** The verdicts on commits behind the turnstile; a commit that was verified is known everywhere. */
export const checksDoor = (door: Door, checks: Checks): Checks => ({
  setStatus: (commit, status) =>
    throughDoor(door)({
      name: `status ${status.state}`,
      modes: () => WRITE,
      perform: () => checks.setStatus(commit, status),
    }),
});
