import { cutFromEnd } from './literal-cut.ts';
import { listSection, readList, readSections } from './literal-sections.ts';

const HEADING = 'Words';
const MOST_ONE = 30_000;
const MOST_ALL = 48_000;

/** Words of a person as they can be repeated: one that is too long is cut, and says so itself. */
export const fittingWords = (words: readonly string[]): readonly string[] =>
  words.map((word) => cutFromEnd(word, Math.min(MOST_ONE, Math.floor(MOST_ALL / words.length))));

/** The headed part of a comment of ours that repeats what a person wrote elsewhere. */
export const renderWordList = (words: readonly string[]): string => listSection(HEADING, words);

/** The words that a comment of ours repeats, exactly; none where it repeats none. */
export function parseWordList(body: string): readonly string[] {
  const section = readSections(body).findLast((one) => one.heading === HEADING);
  const words = section ? readList(section) : [];
  return 'wrong' in words ? [] : words;
}
