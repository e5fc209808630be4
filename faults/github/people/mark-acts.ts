import { accountNamed, labelNamed } from '../ops/find.ts';
import { addAssignees, addLabel, removeAssignees, replaceLabel, setLabels } from '../ops/marks.ts';
import { forbid } from '../permissions.ts';
import type { Actor, Repository } from '../repository.ts';
import { note, patch } from '../repository.ts';
import type { Label, Role } from '../state.ts';
import { ImpossibleAct, acted, actorNamed, threadNumbered } from './impossible.ts';
import type { Who } from './impossible.ts';

/** What people do with labels, assignees and each other. */
export interface MarkActs {
  /** Labels an issue; labels that do not exist are made. */
  readonly label: (number: number, names: readonly string[], who?: Who) => void;
  readonly unlabel: (number: number, names: readonly string[], who?: Who) => void;
  readonly renameLabel: (from: string, to: string, who?: Who) => void;
  readonly deleteLabel: (name: string, who?: Who) => void;
  readonly assign: (number: number, logins: readonly string[], who?: Who) => void;
  readonly unassign: (number: number, logins: readonly string[], who?: Who) => void;
  readonly setRole: (login: string, role: Role, who?: Who) => void;
}

export function markActs(repo: Repository): MarkActs {
  const actor = (who: Who | undefined) => actorNamed(repo, who);
  const at = (number: number) => threadNumbered(repo, number);
  const accounts = (logins: readonly string[]) => logins.flatMap((login) => accountNamed(repo, login) ?? []);
  return {
    label: (number, names, who) => {
      const person = may(repo, actor(who));
      const added = names.map((name) => labelNamed(repo.state, name) ?? addLabel(repo, person, name));
      const thread = at(number);
      acted(setLabels(repo, person, { thread, labels: [...thread.labels, ...added] }));
    },
    unlabel: (number, names, who) => {
      const thread = at(number);
      const gone = names.map((name) => name.toLowerCase());
      const labels = thread.labels.filter(({ name }) => !gone.includes(name.toLowerCase()));
      acted(setLabels(repo, actor(who), { thread, labels }));
    },
    renameLabel: (from, to, who) => {
      const person = may(repo, actor(who));
      const [label, other] = [existing(repo, from), labelNamed(repo.state, to)];
      if (other && other !== label) throw new ImpossibleAct(`There is a label ${to} already.`);
      replaceLabel(repo, label, { ...label, name: to });
      note(repo, person, { what: 'label-renamed', from, to });
    },
    deleteLabel: (name, who) => {
      const person = may(repo, actor(who));
      replaceLabel(repo, existing(repo, name), null);
      note(repo, person, { what: 'label', name, how: 'deleted' });
    },
    assign: (number, logins, who) =>
      void acted(addAssignees(repo, actor(who), { thread: at(number), accounts: accounts(logins) })),
    unassign: (number, logins, who) =>
      void acted(removeAssignees(repo, actor(who), { thread: at(number), accounts: accounts(logins) })),
    setRole: (login, role, who) => {
      const roles = new Map(repo.state.roles).set(login.toLowerCase(), role);
      patch(repo, { roles });
      note(repo, actor(who), { what: 'role', login, role });
    },
  };
}

function may(repo: Repository, actor: Actor): Actor {
  const refused = forbid(repo, actor, 'labels');
  if (refused) throw new ImpossibleAct(refused.message);
  return actor;
}

function existing(repo: Repository, name: string): Label {
  const label = labelNamed(repo.state, name);
  if (!label) throw new ImpossibleAct(`There is no label ${name}.`);
  return label;
}
