import type { Command } from '../../domain/command.ts';
import { holdsCommand, readComment } from '../../intake/comment.ts';
import { decideRefusal, hourBefore } from '../../flow/decide-refusal.ts';
import type { RecentComment } from '../../domain/recent-comment.ts';
import type { CommentEvent } from '../../intake/read-event.ts';
import type { Reaction, Standing } from '../../ports/forge.ts';

/** What the first reading of a comment came to: silence, or the words of somebody who may push and has seen our eyes. */
export type Greeting =
  | { readonly kind: 'silence'; readonly why: string }
  | { readonly kind: 'commands'; readonly commands: readonly Command[] }
  | { readonly kind: 'reply' };

/** The requests of a greeting: two for somebody who may push, one more for a stranger. */
export interface Greeter {
  /** `/foreman`. */
  readonly trigger: string;
  /** The label under which a plain reply may be an answer; `foreman:question` if left out. */
  readonly question?: string | undefined;
  /** What an account may do here; null where that is not to be had. */
  readonly standing: (login: string) => Promise<Standing | null>;
  /** The newest comments of all issues since a moment, one page; null where they are not to be had. */
  readonly recent: (since: string) => Promise<readonly RecentComment[] | null>;
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
  const aloud = wanted.kind === 'commands' && (await mayRefuse(event, greeter));
  if (aloud) await greeter.react(event.comment, 'confused');
  return {
    kind: 'silence',
    why: `${event.author} may not push to this repository, so the comment is not obeyed`,
  };
}

/** What strangers write must cost next to nothing: their reactions have a cap by the hour, and a list that fails allows none. */
async function mayRefuse(event: CommentEvent, greeter: Greeter): Promise<boolean> {
  const recent = await greeter.recent(hourBefore(event.createdAt));
  if (recent === null) return false;
  const refused = { id: event.comment, author: event.author, createdAt: event.createdAt };
  return decideRefusal(refused, recent, (body) => holdsCommand(body, greeter));
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
