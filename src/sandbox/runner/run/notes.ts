import type { RunState } from './state.ts';

/** Writes a line into the log of the run as a whole. */
export function noteRun(run: Pick<RunState, 'engine' | 'record'>, text: string): void {
  run.record.log.push(text);
  run.engine.emit({ kind: 'line', runId: run.record.id, text });
}
