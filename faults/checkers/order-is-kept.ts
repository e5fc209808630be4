import type { Oid, TaskKey } from '../../src/domain/ids.ts';
import { branchesOf } from '../../src/text/names.ts';
import type { Checker, Evidence } from './checker.ts';
import { eventsOf, parentsOf, reaches } from './tools.ts';

/** 4. What lands is what was verified, and nothing starts before it. */
export const orderIsKept: Checker = {
  name: 'order-is-kept',
  promise:
    'a task starts when all it depends on has landed green, on a base that holds it; what lands was verified as it is, and what is offered by every command',
  check: (evidence) => [...early(evidence), ...unverified(evidence), ...narrow(evidence), ...gaps(evidence)],
};

/** Grants before every dependency has landed, or on a base that lacks it. */
function early(evidence: Evidence): readonly string[] {
  const parents = parentsOf(evidence);
  const after = new Map(
    eventsOf(evidence, 'planned')
      .at(-1)
      ?.tasks.map((task) => [task.key, task.after]),
  );
  const landed = new Map<TaskKey, Oid | null>();
  const found: string[] = [];
  for (const { event } of evidence.entries) {
    if (event.type === 'landed') for (const key of event.tasks) landed.set(key, event.to);
    if (event.type === 'skipped') landed.set(event.task, null);
    if (event.type !== 'granted') continue;
    for (const grant of event.grants) {
      if (grant.kind !== 'work') continue;
      for (const key of after.get(grant.task) ?? []) {
        const oid = landed.get(key);
        if (oid === undefined) found.push(`Task ${grant.task} was granted before ${key} had landed.`);
        else if (oid !== null && !reaches(parents, grant.base, oid))
          found.push(`Task ${grant.task} was granted on a base without ${key}.`);
      }
    }
  }
  return found;
}

/** Every head that something landed on was itself called green by a verify job before. */
const unverified = (evidence: Evidence): readonly string[] =>
  evidence.entries.flatMap(({ event, at }) => {
    // Where nothing was ever there to run nothing can be green; that is offered as a draft.
    if (event.type !== 'landed' || (event.scope === 'none' && evidence.verdicts.length === 0)) return [];
    const green = evidence.verdicts.some(
      (verdict) => verdict.candidate === event.to && verdict.green && verdict.at <= Date.parse(at),
    );
    return green ? [] : [`${event.to.slice(0, 7)} landed and was never verified green.`];
  });

/** The work head of a request that is done was called green by all commands, or else its last pull request is a draft. */
function narrow({ entries, state, picture, verdicts }: Evidence): readonly string[] {
  const ended = entries.some(({ event }) => event.type === 'finished' && event.outcome === 'done');
  if (!ended || state?.mode !== 'tasks' || !state.tasks.some(({ status }) => status === 'landed')) return [];
  const isWhole = verdicts.some(
    ({ candidate, green, part }) => candidate === state.work && green && part !== true,
  );
  const name = `${branchesOf(state.request).work} -> ${picture.defaultBranch}`;
  return picture.pulls.flatMap((pull) => {
    if (pull.name !== name || isWhole !== pull.draft) return [];
    return [`${name} is ${pull.draft ? 'a draft' : 'no draft'}, which its head does not deserve.`];
  });
}

/** Each landing starts where the one before ended. */
function gaps(evidence: Evidence): readonly string[] {
  if (evidence.state?.mode !== 'tasks') return [];
  // What a task that was alone landed on before is not the work branch.
  const grown = evidence.entries.findIndex(
    ({ event }) => event.type === 'filed-more' && event.work !== undefined,
  );
  // A person who merges by hand moves the work branch too.
  const moves = evidence.entries
    .slice(grown + 1)
    .flatMap(({ event }) => (event.type === 'landed' || event.type === 'hand-merged' ? [event] : []));
  return moves.flatMap((event, index) => {
    const before = moves[index - 1];
    return before && before.to !== event.from ? [`${event.tasks.join(', ')} landed from another head.`] : [];
  });
}
