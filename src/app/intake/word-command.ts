import type { Command } from '../../domain/command.ts';

/** The commands that are words about a running request. */
export type WordCommand =
  | Extract<Command, { name: 'answer' | 'retry' | 'skip' | 'resume' }>
  | { readonly name: 'stop'; readonly args: object };
