import { readInput } from '../../adapters/actions/inputs.ts';

/** Where GitHub's REST API is: the runner names its own server's. */
export const apiUrlOf = (env: NodeJS.ProcessEnv = process.env): string =>
  env['GITHUB_API_URL'] ?? 'https://api.github.com';

/** How people call Foreman in this repository. */
export const triggerOf = (env: NodeJS.ProcessEnv = process.env): string =>
  readInput('trigger', env) || '/foreman';

/** The label under which a plain reply may be an answer; undefined where the workflow does not say. */
export const questionOf = (env: NodeJS.ProcessEnv = process.env): string | undefined =>
  readInput('question', env) || undefined;
