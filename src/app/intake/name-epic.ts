import type { RequestState, TaskState } from '../../domain/request-state.ts';
import { isDone } from '../../domain/request-state.ts';
import type { WordCommand } from './word-command.ts';

/** A command that names an epic, as a word about each of its tasks that the command can be about. */
export interface NamedEpic {
  readonly epic: number;
  readonly name: 'skip' | 'retry' | 'redirect';
  readonly words: readonly WordCommand[];
}

/** Null for a command that names no epic. One that is heard again means the tasks that it meant then. */
export function nameEpic(
  command: WordCommand,
  state: RequestState | undefined,
  comment: number,
): NamedEpic | null {
  if (command.name !== 'skip' && command.name !== 'retry' && command.name !== 'redirect') return null;
  const { name, args } = command;
  const found = state?.epics.find(({ issue }) => issue === args.task);
  if (!state || !found) return null;
  const meant = state.heard.has(comment) ? MEANT_BEFORE[name] : MEANT[name];
  const words = state.tasks
    .filter((task) => found.tasks.includes(task.key) && meant(task, comment))
    .flatMap(({ issue }): readonly WordCommand[] => (issue === null ? [] : [wordAbout(command, issue)]));
  return { epic: args.task, name, words };
}

type EpicCommand = Extract<WordCommand, { name: NamedEpic['name'] }>;

function wordAbout(command: EpicCommand, task: number): WordCommand {
  if (command.name === 'skip') return { name: 'skip', args: { task } };
  if (command.name === 'retry') return { name: 'retry', args: { ...command.args, task } };
  return { name: 'redirect', args: { ...command.args, task } };
}

type IsMeant = (task: TaskState, comment: number) => boolean;

const MEANT: Readonly<Record<NamedEpic['name'], IsMeant>> = {
  skip: (task) => !isDone(task),
  retry: ({ status }) => status === 'asking',
  redirect: (task) => !isDone(task),
};

const MEANT_BEFORE: Readonly<Record<NamedEpic['name'], IsMeant>> = {
  skip: ({ status }) => status === 'skipped',
  retry: ({ questions }, comment) => questions.some(({ answer }) => answer?.comment === comment),
  redirect: ({ questions }, comment) => questions.some(({ answer }) => answer?.comment === comment),
};
