import type { Answer } from '../ports/answer.ts';
import type { Deps } from './deps.ts';

/** Pauses before something that was not found is asked for again; after the last one it counts as not there. Milliseconds. */
const PAUSES_MS = [1_000, 3_000] as const;

/**
 * The same ports, but what is not found is asked for twice more: GitHub may not know yet everywhere what it has just made. A request
 * that was refused so has had no effect, so this doubles nothing.
 */
export function waitForLag(deps: Deps): Deps {
  const { forge, git, checks, clock } = deps;
  const many = async <T>(call: () => Promise<readonly Answer<T>[]>): Promise<readonly Answer<T>[]> => {
    for (const pause of PAUSES_MS) {
      const answers = await call();
      if (answers.length === 0 || !answers.every(isMissing)) return answers;
      await clock.sleep(pause);
    }
    return call();
  };
  const one = async <T>(call: () => Promise<Answer<T>>): Promise<Answer<T>> => {
    for (const pause of PAUSES_MS) {
      const answer = await call();
      if (!isMissing(answer)) return answer;
      await clock.sleep(pause);
    }
    return call();
  };
  return {
    ...deps,
    forge: {
      ...forge,
      change: (changes) => many(() => forge.change(changes)),
      react: (subject, reaction) => one(() => forge.react(subject, reaction)),
    },
    git: {
      writeTree: (base, changes) => one(() => git.writeTree(base, changes)),
      writeCommit: (commit) => one(() => git.writeCommit(commit)),
      textsAt: (commit, paths) => one(() => git.textsAt(commit, paths)),
      diffOf: (commit) => one(() => git.diffOf(commit)),
      listAt: (commit) => one(() => git.listAt(commit)),
    },
    checks: { setStatus: (commit, status) => one(() => checks.setStatus(commit, status)) },
  };
}

const isMissing = (answer: Answer<unknown>): boolean =>
  answer.kind === 'refused' && answer.code === 'not-found';
