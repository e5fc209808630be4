import type { Answer } from '../ports/answer.ts';
import type { Deps } from './deps.ts';

/** A step waits this long for GitHub's limits, all together; a machine that waits longer costs more than another run. Milliseconds. */
const MOST_WAIT_MS = 5 * 60_000;
/** Where GitHub does not say how long (docs: rate limits for the REST API). */
const USUAL_WAIT_MS = 60_000;

/**
 * The same ports, but a limit is obeyed: whatever is refused for one waits as long as it was told and is sent again, and nothing else is
 * sent meanwhile. A refused request has had no effect, so this doubles nothing. A wait that would take too long is handed on, and
 * the step ends by telling how long it is.
 */
export function obeyLimits(deps: Deps): Deps {
  const gate = createGate(deps);
  const { forge, git, journal, checks, ci } = deps;
  return {
    ...deps,
    forge: {
      ...forge,
      standing: (login) => gate.one(() => forge.standing(login)),
      react: (subject, reaction) => gate.one(() => forge.react(subject, reaction)),
      look: (query) => gate.one(() => forge.look(query)),
      change: (changes) => gate.many(() => forge.change(changes)),
      ownIssuesSince: (since, page) => gate.one(() => forge.ownIssuesSince(since, page)),
      comment: (id) => gate.one(() => forge.comment(id)),
      wake: (request, why) => gate.one(() => forge.wake(request, why)),
      journals: (after) => gate.one(() => forge.journals(after)),
      commentsSince: (since, page) => gate.one(() => forge.commentsSince(since, page)),
      hear: (comment, why) => gate.one(() => forge.hear(comment, why)),
      run: (id) => gate.one(() => forge.run(id)),
    },
    git: {
      writeTree: (base, changes) => gate.one(() => git.writeTree(base, changes)),
      writeCommit: (commit) => gate.one(() => git.writeCommit(commit)),
      textsAt: (commit, paths) => gate.one(() => git.textsAt(commit, paths)),
      diffOf: (commit) => gate.one(() => git.diffOf(commit)),
      listAt: (commit) => gate.one(() => git.listAt(commit)),
    },
    journal: {
      begin: (branch, path, text) => gate.one(() => journal.begin(branch, path, text)),
      append: (append) => gate.one(() => journal.append(append)),
    },
    checks: { setStatus: (commit, status) => gate.one(() => checks.setStatus(commit, status)) },
    ci: {
      start: (workflow, branch) => gate.one(() => ci.start(workflow, branch)),
      show: (branch, commit) => gate.one(() => ci.show(branch, commit)),
      runsOn: (commit, workflow) => gate.one(() => ci.runsOn(commit, workflow)),
      jobsOf: (run) => gate.one(() => ci.jobsOf(run)),
      logOf: (job) => gate.one(() => ci.logOf(job)),
      checkRunsOn: (commit) => gate.one(() => ci.checkRunsOn(commit)),
      statusesOn: (commit) => gate.one(() => ci.statusesOn(commit)),
      isOpenOn: (commit) => gate.one(() => ci.isOpenOn(commit)),
    },
  };
}

interface Gate {
  readonly one: <T>(call: () => Promise<Answer<T>>) => Promise<Answer<T>>;
  readonly many: <T>(call: () => Promise<readonly Answer<T>[]>) => Promise<readonly Answer<T>[]>;
}

/** One gate for everything that a step sends: whoever was told to wait closes it for all. */
function createGate({ clock, log }: Pick<Deps, 'clock' | 'log'>): Gate {
  let opensAt = 0;
  let waited = 0;
  /** Whether to send again; null where nothing is to be waited for, or not that long. */
  const wait = async (asked: number | null): Promise<boolean> => {
    if (asked === null || waited + asked > MOST_WAIT_MS) return false;
    waited += asked;
    opensAt = Math.max(opensAt, clock.now() + asked);
    log.info(`GitHub asks for a pause of ${Math.ceil(asked / 1000)} s`);
    await pass();
    return true;
  };
  const pass = async (): Promise<void> => {
    while (opensAt > clock.now()) await clock.sleep(opensAt - clock.now());
  };
  const many: Gate['many'] = async (call) => {
    for (;;) {
      await pass();
      const answers = await call();
      if (!(await wait(pauseOf(answers)))) return answers;
    }
  };
  return {
    many,
    one: async (call) => {
      for (;;) {
        await pass();
        const answer = await call();
        if (!(await wait(pauseOf([answer])))) return answer;
      }
    },
  };
}

/** How long GitHub wants to be left alone; null where it does not, or where a part of the request was carried out. */
function pauseOf(answers: readonly Answer<unknown>[]): number | null {
  const waits = answers.map((answer) =>
    answer.kind === 'refused' && answer.code === 'limited' ? (answer.retryAfterMs ?? USUAL_WAIT_MS) : null,
  );
  return waits.length === 0 || waits.includes(null) ? null : Math.max(...waits.map((one) => one ?? 0));
}
