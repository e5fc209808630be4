import type { Line } from './exchange.ts';
import { scrubbedJson, type Scrub } from './scrub.ts';

/** Writes exchanges down, one line each, while they happen. */
export interface Recorder {
  /** A reading that is there at once. */
  readonly reading: <T extends string | number>(name: string, value: T) => T;
  /** Writes the question; the answer is written by what is returned. */
  readonly ask: (name: string, args: unknown) => Reply;
  readonly write: (line: Line) => void;
}

export interface Reply {
  readonly value: (value: unknown) => void;
  readonly fault: (error: unknown) => void;
}

/** A recorder that hands each finished line on; every text in it is scrubbed before. */
export function createRecorder(out: (line: string) => void, scrub: Scrub): Recorder {
  let asked = 0;
  const write = (line: Line): void => out(`${scrubbedJson(scrub, line)}\n`);
  return {
    write,
    reading: (name, value) => {
      write({ kind: 'reading', name, value });
      return value;
    },
    ask: (name, args) => {
      const n = asked;
      asked += 1;
      write({ kind: 'ask', n, name, args });
      return {
        value: (value) => write({ kind: 'answer', n, value }),
        fault: (error) => write({ kind: 'answer', n, fault: faultOf(error) }),
      };
    },
  };
}

const faultOf = (error: unknown): { name: string; message: string } =>
  error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) };
