import { parseArgs } from 'node:util';

export interface DemoOptions {
  readonly keep: boolean;
  readonly plain: boolean;
  readonly help: boolean;
  readonly story: string;
  readonly model: string | null;
  readonly dir: string | null;
  readonly action: string | null;
}

/** Reads the command line; throws one sentence about what it does not know. */
export function readOptions(args: readonly string[]): DemoOptions {
  const { model = null, dir = null, action = null, ...values } = parsed(args);
  return { ...values, model, dir, action };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: known }).values;
  } catch (error) {
    const [said = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new Error(`${said}. \`npm run demo -- --help\` names the options.`, { cause: error });
  }
}

const known = {
  keep: { type: 'boolean', default: false },
  plain: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  story: { type: 'string', default: 'referral' },
  model: { type: 'string' },
  dir: { type: 'string' },
  action: { type: 'string' },
} as const;

export const help = `npm run demo -- [options]

Plays a request from a comment to verified pull requests on a small GitHub of its own, on 127.0.0.1. It needs no account,
no key and no network.

  --keep          leave the hub up at the end, to clone and to look around
  --plain         plain lines instead of the live board (as without a terminal)
  --story <name>  which story to play: referral, or conversation: every turn that people can take with Foreman
  --model <id>    the model of all roles; needs a model in the environment
  --dir <folder>  where to work; the folder must be empty, and is kept
  --action <dir>  another build: a folder with action.yml and dist
  --help          this

With ANTHROPIC_API_KEY or ANTHROPIC_BASE_URL in the environment, that model is asked instead of the script. That costs what
the model costs.
`;
