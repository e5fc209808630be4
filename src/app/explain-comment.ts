import type { Command } from '../domain/command.ts';
import { explainComment as explain, isTrigger } from '../intake/comment.ts';
import { err, ok, type Result } from '../domain/result.ts';

/** One command that Foreman hears in a comment, the line it stands on, and why it was read so. */
export interface HeardCommand {
  readonly command: Command;
  readonly line: number;
  readonly why: string;
}

/** What Foreman hears in a comment; the error is one sentence about a trigger that cannot be one. */
export function explainComment(body: string, trigger: string): Result<readonly HeardCommand[], string> {
  if (isTrigger(trigger)) return ok(explain(body, { trigger }));
  return err(
    `the trigger ${JSON.stringify(trigger)} must be a slash or an at-sign and a name, like /foreman`,
  );
}
