import type { Command } from '../../domain/command.ts';
import type { Heard } from '../intake/heard.ts';
import { mostOf, silence } from '../intake/heard.ts';

/** What a person wants changed in a task, and the commands that they wrote with it. */
export interface Both {
  readonly commands: readonly Command[];
  readonly remarks: () => Promise<Heard>;
  readonly obeyed: () => Promise<Heard>;
}

/** The remarks are taken and then the commands obeyed; `stop` comes first, so that nothing starts on the remarks before it counts. */
export async function takeBoth({ commands, remarks, obeyed }: Both): Promise<Heard> {
  if (commands.length === 0) return remarks();
  const stops = commands.some((one) => one.name === 'stop');
  const ends: Heard[] = [];
  for (const take of stops ? [obeyed, remarks] : [remarks, obeyed]) ends.push(await take());
  return mostOf(ends, silence('nothing was asked for'));
}

/** The commands that are no remarks: free text and the hint of a retry say what is to be changed. */
export const besideRemarks = (commands: readonly Command[]): readonly Command[] =>
  commands.filter(
    (one) =>
      one.name !== 'request' &&
      one.name !== 'plan' &&
      !(one.name === 'retry' && (one.args.hint ?? '').trim() !== ''),
  );
