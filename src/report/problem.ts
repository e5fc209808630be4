import type { Place } from './place.ts';
import { post } from './post.ts';
import { command, sayLine } from './say.ts';

/** What can be broken so that a person must mend it. */
export const problemKinds = ['key', 'config', 'profile', 'plan', 'journal', 'artifact', 'budget'] as const;
export type ProblemKind = (typeof problemKinds)[number];

export interface ProblemText {
  readonly kind: ProblemKind;
  /** The file, key, branch or job that is broken. */
  readonly where: string;
  /** What is wrong there, one line each. */
  readonly problems: readonly string[];
  readonly runUrl?: string;
}

/** A stop that needs a person: what is broken and where, what is saved, how to mend it, and how to go on. */
export function renderProblem(place: Place, text: ProblemText): string {
  const [what, fix, again] = WORDS[text.kind];
  const lines = text.problems.slice(0, 20).map((one) => `- ${sayLine(one, 400)}`);
  const more = text.problems.length > 20 ? [`- and ${text.problems.length - 20} more`] : [];
  return post(
    [
      `**Request ${place.request} stopped: ${what}.** Nothing was lost; a fix is needed from you.`,
      `Where: ${sayLine(text.where, 300)}`,
      [...lines, ...more].join('\n'),
      `How to mend it: ${fix}`,
      text.runUrl === undefined ? '' : `The log is in [this run](${encodeURI(text.runUrl)}).`,
      `What happens next: then write ${command(place.trigger, again)}. What was done so far is saved.`,
    ],
    { kind: 'reply', request: place.request, nonce: place.nonce },
  );
}

/** The same fact in one line, for a log or a failed job. */
export const problemLine = ({ kind, where, problems }: ProblemText): string =>
  `${WORDS[kind][0]} (${where}): ${problems.join('; ')}`.replace(/\s+/g, ' ').slice(0, 500);

const WORDS: Readonly<Record<ProblemKind, readonly [what: string, fix: string, again: string]>> = {
  key: [
    'there is no key for the model',
    'add the secret `ANTHROPIC_API_KEY` under Settings, Secrets and variables, Actions.',
    'resume',
  ],
  config: [
    'the configuration cannot be used',
    'correct `.github/foreman.yml` on the default branch.',
    'resume',
  ],
  profile: ['a worker profile cannot be used', 'correct the profile on the default branch.', 'resume'],
  plan: [
    'no valid plan came about',
    'say the request in other words, or in smaller parts.',
    '<the request in other words>',
  ],
  journal: [
    'its journal cannot be read',
    'if it was written by a newer Foreman, update the action; otherwise put the journal branch back to its last good commit.',
    'resume',
  ],
  artifact: [
    'a result between two jobs is missing or damaged',
    'run the failed jobs again, or start over from what is saved.',
    'resume',
  ],
  budget: [
    'the budget is used up',
    'raise it, for this request or in `.github/foreman.yml`.',
    'resume with $20',
  ],
};
