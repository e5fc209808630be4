import type { CommandWord } from '../domain/command.ts';
import type { Place } from './place.ts';
import { post } from './post.ts';
import { command } from './say.ts';

/** Every command with one example and what it does. */
export function renderHelp(place: Place): string {
  const { trigger } = place;
  const rows = HELP.map(([example, does]) => `| ${command(trigger, example)} | ${does} |`);
  return post(
    [
      `**Help for request ${place.request}: write a command first on a line of a comment.** Nothing was changed.`,
      ['| Write | It does |', '| --- | --- |', ...rows].join('\n'),
      'Only people who may push are heard.',
      `While a request runs, what you describe is added to it; on a task’s own issue it is told to the worker.`,
      `What happens next: nothing by itself; try ${command(trigger, 'status')}.`,
    ],
    { kind: 'reply', request: place.request, nonce: place.nonce },
  );
}

/** The example that shows how a command is written. */
export const exampleOf = (word: CommandWord): string => HELP.find(([, , of]) => of === word)?.[0] ?? word;

const HELP = [
  ['add a referral system', 'plans and builds what you describe', undefined],
  ['plan add a referral system', 'plans only, and waits for your approval', 'plan'],
  ['approve', 'starts the plan that waits; with its hash behind it, only that one', 'approve'],
  ['status', 'says where everything stands', 'status'],
  ['stop', 'ends what is under way and starts nothing new; what was done is saved', 'stop'],
  ['resume', 'goes on after a stop or a used-up budget', 'resume'],
  ['retry #57 use the old table', 'tries a failed task again with your hint', 'retry'],
  ['skip #57', 'leaves a task out; what waits for it may start', 'skip'],
  ['answer #57 eight letters', 'answers a question; a plain reply there works too', 'answer'],
  ['redirect #57 worker:research find the cause first', 'gives a task to another worker type', 'redirect'],
  ['remember codes are eight letters', 'keeps a fact for all later tasks', 'remember'],
  ['report', 'sums up what was done', 'report'],
  ['doctor', 'checks the set-up: what was found, and what mends it', 'doctor'],
  ['help', 'shows this', 'help'],
] as const satisfies readonly (readonly [string, string, CommandWord | undefined])[];
