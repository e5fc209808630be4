import type { VerifierProblem } from '../domain/verifier.ts';

/** What is wrong with the workflow that is to verify, and what to do about it. */
export const verifierWords = (path: string, problem: VerifierProblem): string =>
  `\`verify.workflow\` names ${path}, ${WORDS[problem]}`;

/** The installed workflows verify by something else than the configuration says. */
export const otherVerifier = (wanted: string, installed: string): string =>
  `The configuration verifies by ${wanted || 'commands'}, and the installed workflows by ${installed || 'commands'}: run \`init --force\` again and put its files on the default branch.`;

const WORDS: Readonly<Record<VerifierProblem, string>> = {
  missing: 'which is not there: write it, or leave the key out.',
  unreadable: 'which is no workflow that can be read: correct it.',
  'not-called': 'which nobody can call: give it the trigger `workflow_call`.',
  'no-candidate':
    'which does not take the input `candidate`, the commit to check out: add it under `workflow_call`.',
  inputs: 'which requires further inputs: only `candidate` is given.',
  secrets: 'which speaks of secrets: it runs code that a model wrote, and gets none. Take them out.',
  permissions:
    'which asks for more than `contents: read`: GitHub would stop every run of Foreman before it starts. Lower its permissions.',
  environment: 'which uses an environment, whose secrets model-written code could read. Take it out.',
  calls: 'which calls a further workflow: put its steps here.',
  cache: 'which writes a cache that later runs would take: model-written code must not fill it. Take it out.',
};
