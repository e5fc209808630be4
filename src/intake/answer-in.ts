import { readComment } from './comment.ts';

/** The words of a comment that answer the question on an issue: those of its command, else the whole plain reply. */
export function answerIn(body: string, { trigger, issue }: { trigger: string; issue: number }): string {
  const { commands } = readComment(body, { trigger });
  for (const command of commands) {
    if (command.name === 'answer' && command.args.task === issue) return command.args.text;
    if (command.name === 'retry' && command.args.task === issue) return command.args.hint ?? '';
  }
  return body.trim();
}
