import type { Clash, WorkflowView } from '../../domain/set-up.ts';

/** Where people's comments start a workflow. */
const TALK = [
  'issue_comment',
  'issues',
  'pull_request_review_comment',
  'pull_request_review',
  'discussion_comment',
];
const OURS = /\/foreman(-task)?\.yml$/;

/** Other workflows that listen to comments and name our word: one comment would start both. */
export function findClashes(workflows: readonly WorkflowView[], trigger: string): readonly Clash[] {
  const name = trigger.slice(1);
  const word = new RegExp(`[/@]${name}(?![\\w-])|commands?:[^\\n]*\\b${name}\\b`);
  return workflows
    .filter(({ path, triggers }) => !OURS.test(path) && triggers.some(({ event }) => TALK.includes(event)))
    .filter(({ text }) => word.test(text))
    .map(({ path }) => ({ path, word: trigger }));
}
