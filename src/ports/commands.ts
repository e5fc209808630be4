/** How one command ended: its exit code, null where it was killed, and the useful end of what it printed. */
export interface CommandEnd {
  readonly exit: number | null;
  readonly seconds: number;
  readonly output: string;
}

/** Runs repository code: with an environment of our choosing, never the job's own. */
export interface Commands {
  readonly run: (
    command: string,
    folder: string,
    options: { readonly timeoutMs: number },
  ) => Promise<CommandEnd>;
}
