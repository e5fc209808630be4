import type { Change, Made } from '../../src/domain/change.ts';
import type { Answer } from '../../src/ports/answer.ts';
import type { Forge, OwnIssue, WorldQuery } from '../../src/ports/forge.ts';
import type { World } from '../../src/domain/world.ts';
import type { Runs } from '../../src/ports/runs.ts';
import type { Watch } from '../../src/ports/watch.ts';
import type { Door } from '../schedule/door.ts';
import type { Mode } from '../schedule/modes.ts';
import { ANY, WRITE, insteadOf, throughDoor, wordOf } from './answers.ts';

/** What was there some writes ago, and whether anything is young enough not to be seen by everybody yet. */
export interface Past {
  readonly fresh: () => boolean;
  readonly lookAt: (back: number, query: WorldQuery) => Answer<World>;
  readonly issuesAt: (
    back: number,
    list: { readonly since: string; readonly page: number },
  ) => Answer<readonly OwnIssue[]>;
}

type Through = ReturnType<typeof throughDoor>;
type When = (modes: readonly Mode[], extra: Mode) => () => readonly Mode[];

/** What the sweep looks at and starts. */
function watchDoor(through: Through, forge: Forge, when: When): Runs & Watch {
  const reads = { modes: when(ANY, 'lag') };
  const any = { modes: () => ANY };
  const writes = { modes: () => WRITE };
  return {
    run: (id) => through({ ...any, name: 'read run', perform: () => forge.run(id) }),
    cancel: (id) => through({ ...writes, name: 'cancel run', perform: () => forge.cancel(id) }),
    rerunFailed: (id) => through({ ...writes, name: 'rerun failed', perform: () => forge.rerunFailed(id) }),
    journals: (after) => through({ ...any, name: 'list journals', perform: () => forge.journals(after) }),
    commentsSince: (since, page) =>
      through({ ...any, name: 'list comments', perform: () => forge.commentsSince(since, page) }),
    listedComment: (id) =>
      through({ ...reads, name: 'read listed comment', perform: () => forge.listedComment(id) }),
    listedIssue: (number) =>
      through({ ...reads, name: 'read listed issue', perform: () => forge.listedIssue(number) }),
    hadPull: (branch) => through({ ...any, name: 'had pull', perform: () => forge.hadPull(branch) }),
    hear: (comment, why) =>
      through({ ...writes, name: `hear ${comment}`, perform: () => forge.hear(comment, why) }),
    recentReviews: () => through({ ...any, name: 'list reviews', perform: () => forge.recentReviews() }),
    passOn: (passed, why) => {
      const name = `pass on ${passed.kind} ${passed.id}`;
      return through({ ...writes, name, perform: () => forge.passOn(passed, why) });
    },
  };
}

/** The issue side of the forge behind the turnstile. */
export function forgeDoor(door: Door, forge: Forge, past: Past): Forge {
  const through = throughDoor(door);
  const any = () => ANY;
  const when: When = (modes, extra) => () => (past.fresh() ? [...modes, extra] : modes);
  return {
    subIssues: forge.subIssues,
    standing: (login) =>
      through({ name: `standing ${login}`, modes: any, perform: () => forge.standing(login) }),
    react: (subject, reaction) => {
      const perform = () => forge.react(subject, reaction);
      return through({ name: `react ${reaction}`, modes: when(WRITE, 'lag'), perform });
    },
    look: (query) => {
      const old = (back: number) => Promise.resolve(past.lookAt(back, query));
      return through({ name: 'look', modes: when(ANY, 'stale'), perform: () => forge.look(query), old });
    },
    change: (changes) => changeThrough(door, forge, { changes, fresh: past.fresh }),
    ownIssuesSince: (since, page) => {
      const perform = () => forge.ownIssuesSince(since, page);
      const old = (back: number) => Promise.resolve(past.issuesAt(back, { since, page }));
      return through({ name: 'list own issues', modes: when(ANY, 'stale'), perform, old });
    },
    comment: (id) =>
      through({ name: 'read comment', modes: when(ANY, 'lag'), perform: () => forge.comment(id) }),
    wake: (request, why) =>
      through({ name: `wake ${request}`, modes: () => WRITE, perform: () => forge.wake(request, why) }),
    ...watchDoor(through, forge, when),
  };
}

function changeThrough(
  door: Door,
  forge: Forge,
  { changes, fresh }: { changes: readonly Change[]; fresh: () => boolean },
): Promise<readonly Answer<Made>[]> {
  return door({
    name: `change ${changes.map((change) => nameOf(change)).join(' + ')}`,
    paid: true,
    modes: () => (fresh() ? [...WRITE, 'lag'] : WRITE),
    perform: () => forge.change(changes),
    instead: (how) => changes.map(() => insteadOf(how)),
    words: (answers) => [...new Set(answers.map(wordOf))].join(', '),
    partly: { parts: changes.length, perform: (count) => forge.change(changes.slice(0, count)) },
  });
}

/** A change in few words. */
function nameOf(change: Change): string {
  switch (change.do) {
    case 'create-label':
      return `label ${change.name}`;
    case 'create-issue':
      return `issue "${change.title}"`;
    case 'refs':
      return change.moves
        .map(({ branch, before, after }) => `${after ? (before ? 'move' : 'make') : 'delete'} ${branch}`)
        .join(', ');
    case 'commit':
      return `commit on ${change.branch}`;
    case 'open-pull':
      return `pull of ${change.head}`;
    default:
      return change.do;
  }
}
