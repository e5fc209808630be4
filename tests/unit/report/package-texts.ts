import { hashText } from '../../../src/domain/hash.ts';
import { renderPackages } from '../../../src/report/packages.ts';
import type { TaskPlace } from '../../../src/report/place.ts';

/** What is said of packages: of more than anybody reads, and of a list that was lost. */
export function packageTexts(at: TaskPlace, words: string): [string, string][] {
  const hash = hashText(words);
  return [
    ['packages', renderPackages(at, { packages: manyPackages(words), hash, pull: 61 })],
    ['packages lost', renderPackages(at, { packages: null, hash, pull: null })],
  ];
}

const manyPackages = (words: string) =>
  Array.from({ length: 400 }, (_, index) => ({
    name: words.slice(0, 214),
    version: `${index}.0.0`,
    integrity: 'sha512-x',
    before: [words.slice(0, 60)],
  }));
