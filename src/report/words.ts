import type { DeliveryReason } from '../domain/delivery.ts';
import type { AskedWhy, LegOutcome } from '../domain/journal.ts';

/** How a leg ended, in words that follow "because" or a dash. */
export const outcomeWords: Readonly<Record<LegOutcome, string>> = {
  green: 'it passed verification',
  red: 'verification failed',
  unverified: 'there is nothing configured that could verify it',
  conflict: 'it conflicts with work that landed meanwhile',
  refused: 'the answer could not be taken',
  question: 'the worker asked a question',
  packages: 'it brings in packages that nobody has approved yet',
  unavailable: 'the model could not be reached',
  budget: 'its part of the budget was used up',
  lost: 'the job ended before its result was saved',
  edited: 'the contract was edited after the work began',
  closed: 'a person closed its issue',
  gone: 'its issue is deleted, transferred or converted',
  'pull-closed': 'a person closed its pull request',
  'branch-moved': 'a person wrote on its branch',
};

/** Why a person is asked, likewise. */
export const askedWords: Readonly<Record<AskedWhy, string>> = {
  question: 'the worker needs an answer',
  packages: 'it brings in packages from outside',
  failed: 'it failed after its retry',
  conflict: 'it kept conflicting with other work',
  lost: 'its jobs were lost three times',
  edited: 'its contract was edited after the work began',
  unverified: 'nothing can verify it',
  budget: 'the budget is used up',
  cancelled: 'a person cancelled its run',
  closed: 'a person closed its issue',
  gone: 'its issue is deleted, transferred or converted',
  'pull-closed': 'a person closed its pull request',
  'branch-moved': 'a person wrote on its branch',
  unserved: 'no pool serves its worker type any more',
  approval: 'the plan waits for approval',
  feedback: 'a person has said something about it',
  redirect: 'a person gave it to another worker type',
  review: 'a person asked for changes',
};

/** Why a delivery was refused, as a sentence. */
export const reasonWords: Readonly<Record<DeliveryReason, string>> = {
  'no-blocks': 'The answer held no files and no report.',
  'missing-fence': 'A file was named but its content was missing.',
  'unterminated-fence': 'A file’s content had no end.',
  truncated: 'The answer was cut short.',
  'manifest-mismatch': 'The answer announced another number of files than it held.',
  traversal: 'A path left the repository.',
  absolute: 'A path was absolute.',
  'dot-git': 'A path pointed into Git’s own folder.',
  'workflow-file': 'A workflow file would have been changed.',
  'protected-file': 'A protected file would have been changed.',
  dependencies: 'The packages that the project depends on would have been changed.',
  symlink: 'A path led through a symbolic link.',
  'invalid-path': 'A path was not valid.',
  'path-too-long': 'A path was too long.',
  'control-char': 'A path held control characters.',
  'duplicate-path': 'A file stood there twice.',
  'path-conflict': 'A path was both a file and a folder.',
  'outside-boundary': 'A file lay outside the task’s boundaries.',
  'delete-unknown': 'A file to delete does not exist.',
  empty: 'The answer was empty.',
  'too-large': 'The answer was too large.',
  'nul-byte': 'A file held a NUL byte.',
  placeholder: 'A file held a placeholder instead of its content.',
  secret: 'A file seemed to hold a secret.',
  refusal: 'The model declined to do the work.',
};
