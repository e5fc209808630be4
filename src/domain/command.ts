/** The words that Foreman listens to, besides free text (a request). */
export const commandWords = [
  'plan',
  'approve',
  'status',
  'stop',
  'resume',
  'retry',
  'skip',
  'answer',
  'redirect',
  'remember',
  'report',
  'doctor',
  'help',
] as const;

/** One of the words that Foreman listens to. */
export type CommandWord = (typeof commandWords)[number];

type NoArgs = Readonly<Record<string, never>>;

/**
 * What a person asked for in one command of a comment. `task` is an issue number, `budget` is in dollars, `text` is
 * Markdown source without hidden parts. An `unknown` command is answered by a question and changes nothing.
 */
export type Command =
  | { readonly name: 'request'; readonly args: { readonly text: string } }
  | { readonly name: 'plan'; readonly args: { readonly text: string } }
  | { readonly name: 'approve'; readonly args: { readonly hash?: string } }
  | { readonly name: 'resume'; readonly args: { readonly budget?: number } }
  | { readonly name: 'retry'; readonly args: { readonly task: number; readonly hint?: string } }
  | { readonly name: 'skip'; readonly args: { readonly task: number } }
  | { readonly name: 'answer'; readonly args: { readonly task: number; readonly text: string } }
  | {
      readonly name: 'redirect';
      readonly args: { readonly task: number; readonly worker: string; readonly reason?: string };
    }
  | { readonly name: 'remember'; readonly args: { readonly text: string } }
  | { readonly name: 'status' | 'stop' | 'report' | 'doctor' | 'help'; readonly args: NoArgs }
  | {
      readonly name: 'unknown';
      readonly args: { readonly text: string; readonly nearest?: CommandWord; readonly why: string };
    };
