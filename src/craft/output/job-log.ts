import { plainOutput } from './plain-output.ts';

/** What Actions puts before each line of a log that is downloaded. */
const TIME = /^\ufeff?\d{4}-\d\d-\d\dT[\d:.]+Z /;
const ERROR = '##[error]';
const SIGN = /^##\[(?:group|endgroup|command|section|debug)\]/;

/**
 * The log of a job of Actions as the commands of its steps printed it: without times and signs, and up to the last error, since what comes behind
 * it is how the job was cleared away.
 */
export function jobLog(text: string): string {
  const lines = plainOutput(text)
    .split('\n')
    .map((line) => line.replace(TIME, ''));
  const last = lines.findLastIndex((line) => line.startsWith(ERROR));
  return lines
    .slice(0, last === -1 ? lines.length : last + 1)
    .map((line) => line.replace(SIGN, '').replace(ERROR, 'error: '))
    .join('\n');
}
