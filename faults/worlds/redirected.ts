import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { Act, Check, Meanwhile, Sight, World } from './world.ts';

const WHY = 'It is prose, for the guide.';

export const redirect = (issue: number): string => `/foreman redirect #${issue} worker:documentation ${WHY}`;

/** Only a worker to whom the task was given for this reason knows how it is to be. */
export const isTold = (prompt: string): boolean => prompt.includes(WHY);

export const writes = (task: string, prompt: string): string =>
  files({ [partOf(task)]: `Part ${task} is for this${isTold(prompt) ? ', in prose' : ''}.` });

/** Whatever another worker made of these parts is red. */
export const inProse =
  (keys: readonly string[]): Check =>
  (textOf) =>
    keys.some((key) => textOf(partOf(key))?.includes('in prose') === false)
      ? 'not ok 1 - every part can be read aloud'
      : null;

export const gives = (key: string, what: string, at: RegExp): Meanwhile => ({
  name: `gives ${key} to another worker type ${what}`,
  at,
  do: ({ say, issueOf }) => say(1, redirect(issueOf(`Write part ${key}`) ?? 0)),
});

/** The issue on which the wrong worker of this task asks for a person. */
const asking = ({ state, said }: Sight, key: string): number | undefined => {
  const task = state.tasks.find(
    (one) => one.key === key && one.status === 'asking' && one.worker === 'coding',
  );
  return task?.issue != null && said(task.issue).length > 0 ? task.issue : undefined;
};

/** What was heard only when both attempts were red is said once more; a question of the wrong worker is answered so. */
export const givesAsking = (key: string): Act => ({
  name: `gives ${key} to another worker type, since it asks`,
  when: (sight) => asking(sight, key) !== undefined,
  do: (sight) => sight.say(sight.state.issue, redirect(asking(sight, key) ?? 0)),
});

export const redirected: World = {
  name: 'redirected',
  about:
    'a person gives a task to another worker type while its worker is asked: only that one knows how it is to be',
  plan: tasksPlan({ key: '1.1' }, { key: '1.2' }, { key: '2.1', after: ['1.1'] }),
  work: ({ task, prompt }) => writes(task, prompt),
  check: inProse(['1.1']),
  meanwhile: [gives('1.1', 'while its worker is asked', /^run \d+\.\d+ work 1\.1 .*: ask the model/)],
  people: [givesAsking('1.1')],
  repliesVary: true,
  end: 'done',
};
