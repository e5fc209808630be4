const COLOURS = /\u001b\[[0-9;?]{0,32}[A-Za-z]/g;

/** An output as it reads without a terminal: no colours, and of a line that was drawn over only its last state. */
export const plainOutput = (output: string): string =>
  output.replace(COLOURS, '').split('\n').map(lastState).join('\n');

function lastState(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === '\r') end -= 1;
  const kept = line.slice(0, end);
  return kept.slice(kept.lastIndexOf('\r') + 1);
}
