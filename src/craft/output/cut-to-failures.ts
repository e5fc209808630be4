import { failingIn } from './failing-tests.ts';
import { plainOutput } from './plain-output.ts';

/** The part of the budget that the end gets: summaries stand there. */
const END_PART = 0.4;
/** What a runner prints right before the line that names a failing test, such as the output of that test. */
const LINES_BEFORE = 3;

/**
 * Cuts an output to about so many characters: its end, where runners sum up, and where that does not reach back to the first failure
 * also the text from there on. A line in square brackets says how much is left out, and where.
 */
export function cutToFailures(output: string, budget: number): string {
  const text = plainOutput(output).trimEnd();
  if (text.length <= budget) return text;
  const failure = firstFailure(text);
  const tail = endOf(text, budget);
  if (failure === null || failure >= tail) return `${left(tail, 'before this')}\n${text.slice(tail)}`;
  const end = endOf(text, Math.floor(budget * END_PART));
  const to = lineEnd(text, failure + budget - (text.length - end));
  return [
    ...(failure === 0 ? [] : [left(failure, 'before this')]),
    text.slice(failure, to).toWellFormed(),
    left(end - to, 'between'),
    text.slice(end),
  ].join('\n');
}

const left = (characters: number, where: string): string =>
  `[${characters} characters ${where} are left out]`;

/** Where the last so many characters begin, at a line if one begins near. */
function endOf(text: string, budget: number): number {
  const hard = text.length - budget;
  const feed = text.indexOf('\n', hard);
  if (feed !== -1 && feed - hard < budget / 4) return feed + 1;
  return isLowHalf(text.charCodeAt(hard)) ? hard + 1 : hard;
}

const isLowHalf = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** The end of the last whole line before a place. */
function lineEnd(text: string, at: number): number {
  const feed = text.lastIndexOf('\n', at);
  return at - feed < 400 ? feed : at;
}

/** Where the first failing test is named, a few lines earlier. */
function firstFailure(text: string): number | null {
  const starts = [0];
  for (let at = 0; ;) {
    const feed = text.indexOf('\n', at);
    if (failingIn(text.slice(at, feed === -1 ? text.length : feed)) !== null)
      return starts.at(-1 - LINES_BEFORE) ?? 0;
    if (feed === -1) return null;
    at = feed + 1;
    starts.push(at);
  }
}
