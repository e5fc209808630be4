import type { Command } from '../../domain/command.ts';
import { holdsCommand, readComment } from '../../intake/comment.ts';
import type { CommentEvent } from '../../intake/read-event.ts';
import type { Reaction, Standing } from '../../ports/forge.ts';

/** What the first reading of a comment came to: silence, or the words of somebody who may push and has seen our eyes. */
export type Greeting =
  | { readonly kind: 'silence'; readonly why: string }
  | { readonly kind: 'commands'; readonly commands: readonly Command[] }
  | { readonly kind: 'reply' };

/** The two requests of a greeting. */
export interface Greeter {
  /** `/foreman`. */
  readonly trigger: string;
  /** The label under which a plain reply may be an answer; `foreman:question` if left out. */
  readonly question?: string | undefined;
  /** What an account may do here; null where that is not to be had. */
  readonly standing: (login: string) => Promise<Standing | null>;
  readonly react: (comment: number, reaction: Reaction) => Promise<void>;
}

/**
 * Who wrote the comment, whether it holds a command, whether its author may give one, and the reaction that says so. It is
 * asked before the rest of Foreman is loaded, so this file and what it imports stay small. Which commands they are is read behind
 * the reaction, for which somebody waits.
 */
export async function greet(event: CommentEvent, greeter: Greeter): Promise<Greeting> {
  const wanted = decideGreeting(event, greeter);
  if (wanted.kind === 'silence') return wanted;
  const standing = await greeter.standing(event.author);
  if (standing?.mayPush) {
    await greeter.react(event.comment, 'eyes');
    if (wanted.kind === 'reply') return wanted;
    return { kind: 'commands', commands: readComment(event.body, greeter).commands };
  }
  // Talk under a question is for nobody in particular; only a command of ours is refused aloud.
  if (wanted.kind === 'commands') await greeter.react(event.comment, 'confused');
  return {
    kind: 'silence',
    why: `${event.author} may not push to this repository, so the comment is not obeyed`,
  };
}

/** What the answer would be for somebody who may push. */
function decideGreeting(
  event: CommentEvent,
  { trigger, question = 'foreman:question' }: Greeter,
): Exclude<Greeting, { readonly kind: 'commands' }> | { readonly kind: 'commands' } {
  if (event.authorType !== 'User') return { kind: 'silence', why: 'only people command' };
  if (event.fork) return { kind: 'silence', why: 'this is a fork' };
  if (holdsCommand(event.body, { trigger })) return { kind: 'commands' };
  const mayBeReply = event.labels.some((label) => label.toLowerCase() === question.toLowerCase());
  return mayBeReply ? { kind: 'reply' } : { kind: 'silence', why: 'the comment is not for Foreman' };
}
