import type { Config } from './config.ts';

/** Why a workflow of the repository may not verify, in a closed list. */
export type VerifierProblem =
  | 'missing'
  | 'unreadable'
  | 'not-called'
  | 'no-candidate'
  | 'inputs'
  | 'secrets'
  | 'permissions'
  | 'environment'
  | 'calls'
  | 'cache';

/** The path of the repository's own workflow that verifies in the mode `job`; empty where Foreman's job runs the commands. */
export function verifierOf({ verify }: Pick<Config, 'verify'>): string {
  if (verify.workflow === null || verify.mode === 'checks' || verify.mode === 'dispatch') return '';
  return `.github/workflows/${verify.workflow.replace(/^(?:\.\/)?\.github\/workflows\//, '')}`;
}
