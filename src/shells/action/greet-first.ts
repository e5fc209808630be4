import { needInput } from '../../adapters/actions/inputs.ts';
import type { RunEvent } from '../../adapters/actions/events.ts';
import { createQuickForge } from '../../adapters/github/quick-forge.ts';
import { createLog } from '../../adapters/system/log.ts';
import { greet } from '../../app/intake/greet.ts';
import type { Greeting } from '../../app/intake/greet.ts';
import { readCommentOf, readRepositoryOf } from '../../app/repository-of.ts';
import { apiUrlOf, questionOf, triggerOf } from './settings.ts';

/** Beyond it the long way takes over. */
const QUICK_TIMEOUT_MS = 10_000;

/**
 * Greets before the core is there; `meanwhile` is called when nothing but the answer to the reaction is missing. Null where
 * anything failed: then the core greets from the start, which does no harm, since an account's reaction stands only once.
 */
export async function greetFirst(event: RunEvent, meanwhile: () => void): Promise<Greeting | null> {
  if (event.name !== 'issue_comment' || isDetoured(process.env)) return null;
  try {
    return await greetQuickly(event.payload, meanwhile);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    createLog().info(`the quick greeting failed (${why}), so it is made the long way`);
    return null;
  }
}

async function greetQuickly(payload: unknown, meanwhile: () => void): Promise<Greeting> {
  const { owner, repo } = readRepositoryOf(payload);
  const forge = await createQuickForge({
    owner,
    repo,
    apiUrl: apiUrlOf(),
    token: needInput('token'),
    job: 'intake',
    timeoutMs: QUICK_TIMEOUT_MS,
  });
  try {
    return await greet(readCommentOf(payload), {
      trigger: triggerOf(),
      question: questionOf(),
      standing: forge.standing,
      recent: forge.recent,
      react: (comment, reaction) => {
        const answer = forge.react(comment, reaction);
        // Behind the turn in which the request leaves: loading keeps the process busy.
        setImmediate(meanwhile);
        return answer;
      },
    });
  } finally {
    forge.close();
  }
}

/**
 * Whether requests must not go straight to GitHub: they are recorded or replayed, or Node sends them through a proxy, which
 * it knows how to do for `fetch` on all its versions that can (docs: Node's `NODE_USE_ENV_PROXY`).
 */
const isDetoured = (env: NodeJS.ProcessEnv): boolean =>
  env['FOREMAN_RECORD'] === 'true' ||
  (env['FOREMAN_REPLAY'] ?? '') !== '' ||
  env['NODE_USE_ENV_PROXY'] === '1' ||
  (env['NODE_OPTIONS'] ?? '').includes('--use-env-proxy');
