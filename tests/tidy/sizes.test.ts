import { describe, expect, it } from 'vitest';
import { exceptions } from './exceptions.ts';
import { functionsOf } from './functions.ts';
import { listFiles, parseSource, readText, sources } from './sources.ts';

const MOST_FILE_LINES = 250;
const MOST_MEDIAN_LINES = 80;
const MOST_FUNCTION_LINES = 60;
const USUAL_FUNCTION_LINES = 25;
const MOST_PARAMETERS = 3;

const functions = sources.flatMap(functionsOf);

describe('a file of src', () => {
  it(`has at most ${MOST_FILE_LINES} lines: move one idea to a file of its own`, () => {
    const long = sources.filter(({ lines }) => lines > MOST_FILE_LINES);
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  it(`has at most ${MOST_MEDIAN_LINES} lines in the median`, () => {
    const lines = sources.map((source) => source.lines).sort((a, b) => a - b);
    expect(lines[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(MOST_MEDIAN_LINES);
  });
});

it(`a file of tests, scripts and the benchmark has at most ${MOST_FILE_LINES} lines as well`, () => {
  const paths = ['tests', 'scripts', 'bench'].flatMap(listFiles).filter((path) => path.endsWith('.ts'));
  const long = paths.filter((path) => readText(path).trimEnd().split('\n').length > MOST_FILE_LINES);
  expect(long).toEqual([]);
});

describe('a function of src', () => {
  it(`has at most ${MOST_FUNCTION_LINES} lines: name its parts`, () => {
    const long = functions.filter(({ lines }) => lines > MOST_FUNCTION_LINES);
    expect(long.map(({ place, name, lines }) => `${place} ${name}: ${lines}`)).toEqual([]);
  });

  it(`has at most ${USUAL_FUNCTION_LINES} lines in nine of ten cases`, () => {
    const usual = functions.filter(({ lines }) => lines <= USUAL_FUNCTION_LINES);
    expect(usual.length / functions.length).toBeGreaterThanOrEqual(0.9);
  });

  it(`takes at most ${MOST_PARAMETERS} parameters: beyond that one object`, () => {
    const wide = functions.filter(({ parameters }) => parameters > MOST_PARAMETERS);
    const names = wide.map(({ place, name }) => `${place.replace(/:\d+$/, '')} ${name}`);
    expect(names).toEqual(exceptions.parameters);
    expect(names.length).toBeLessThanOrEqual(1);
  });
});

it('the measure counts declared functions, methods, and functions kept under a name', () => {
  const code =
    'function a(b, c) {\n}\nconst d = (e) => {\n\n};\nconst f = { g(h) {}, i: () => 1 };\n[1].map((x) => x);';
  const found = functionsOf(parseSource('src/flow/x.ts', code));
  expect(found.map(({ name, lines, parameters }) => [name, lines, parameters])).toEqual([
    ['a', 2, 2],
    ['d', 3, 1],
    ['g', 1, 1],
    ['i', 1, 0],
  ]);
});
