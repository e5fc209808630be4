import type { Command } from '../../domain/command.ts';

/** The commands that are words about a running request; `say` is free text on the issue of a task. */
export type WordCommand =
  | Extract<Command, { name: 'answer' | 'retry' | 'skip' | 'resume' | 'approve' | 'redirect' | 'remember' }>
  | { readonly name: 'stop'; readonly args: object }
  | { readonly name: 'say'; readonly args: { readonly task: number; readonly text: string } };
