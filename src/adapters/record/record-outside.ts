import { done } from '../../ports/answer.ts';
import type { Answer } from '../../ports/answer.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Commands } from '../../ports/commands.ts';
import type { Ids } from '../../ports/small.ts';
import type { Tree } from '../../ports/tree.ts';
import type { Outside } from './outside.ts';
import { recordFetch } from './record-fetch.ts';
import type { Recorder } from './recorder.ts';
import { TOKEN, commandArgs, treeArgs } from './port-args.ts';

/** What really stands outside. */
export interface Real {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** The outside, with everything that comes from it written down. */
export function recordOutside(real: Real, recorder: Recorder): Outside {
  return {
    fetch: recordFetch(real.fetch, recorder),
    clock: {
      now: () => recorder.reading('now', real.clock.now()),
      sleep: (ms, signal) => real.clock.sleep(ms, signal),
    },
    ids: {
      nonce: () => recorder.reading('nonce', real.ids.nonce()),
      random: () => recorder.reading('random', real.ids.random()),
    },
    token: (mint) => recordToken(() => mint(real), recorder),
    tree: (commit, open) => recordTree(commit, open, recorder),
    commands: (commands) => recordCommands(commands, recorder),
  };
}

async function recordToken(mint: () => Promise<Answer<string>>, recorder: Recorder): Promise<Answer<string>> {
  const reply = recorder.ask(...TOKEN);
  const answer = await mint();
  reply.value(answer.kind === 'done' ? done('') : answer);
  return answer;
}

async function recordTree(commit: string, open: () => Promise<Tree>, recorder: Recorder): Promise<Tree> {
  let opened: Tree | undefined;
  await told(recorder, ['tree.open', commit], async () => {
    opened = await open();
    return opened.commit;
  });
  if (!opened) throw new Error('A tree that was opened is there.');
  const tree = opened;
  const args = treeArgs(tree.commit);
  return {
    commit: tree.commit,
    list: () => told(recorder, args.list(), () => tree.list()),
    find: (path) => told(recorder, args.find(path), () => tree.find(path)),
    read: (path, limit) => told(recorder, args.read(path, limit), () => tree.read(path, limit)),
    search: (search) => told(recorder, args.search(search), () => tree.search(search)),
  };
}

function recordCommands(commands: Commands, recorder: Recorder): Commands {
  return {
    run: (command, folder, options) =>
      told(recorder, commandArgs(command, options.timeoutMs), () => commands.run(command, folder, options)),
  };
}

async function told<T>(
  recorder: Recorder,
  [name, args]: readonly [string, unknown],
  run: () => Promise<T>,
): Promise<T> {
  const reply = recorder.ask(name, args);
  try {
    const value = await run();
    reply.value(value);
    return value;
  } catch (error) {
    reply.fault(error);
    throw error;
  }
}
