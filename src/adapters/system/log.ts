import type { Log } from '../../ports/small.ts';

/**
 * Lines for the job's log. The runner reads standard output for commands, so no text may look like one: a title of an
 * issue could otherwise set outputs or hide what follows.
 */
export function createLog(write: (text: string) => void = writeOut): Log {
  return {
    info: (line) => write(`${toPlainLines(line)}\n`),
    warn: (line) => write(`::warning::${escapeData(toVisible(line))}\n`),
  };
}

const writeOut = (text: string): void => void process.stdout.write(text);

/** The text with no line that the runner takes for a command, in the form `::name::` or the older `##[name]`. */
export function toPlainLines(text: string): string {
  return toVisible(text)
    .split('\n')
    .map((line) => (line.trimStart().startsWith('::') ? `| ${line}` : line).replaceAll('##[', '## ['))
    .join('\n');
}

/** Every line end is one line feed, and no control character is left that a terminal or the runner would obey. */
const toVisible = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, '\ufffd');

/** The escapes of a command's data, as the runner takes them back. */
const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\n', '%0A');
