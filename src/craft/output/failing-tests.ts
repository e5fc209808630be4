import { plainOutput } from './plain-output.ts';
import { RUNNER_LINES } from './runner-lines.ts';

const MOST_TESTS = 20;
const MOST_LETTERS = 200;
/** No runner names a test in a longer line. */
const LONGEST_LINE = 600;

/** The tests that an output names as failing, in its order and each once; those beyond the bound become one line that counts them. */
export function failingTests(output: string): readonly string[] {
  const found = plainOutput(output)
    .split('\n')
    .flatMap((line) => failingIn(line) ?? []);
  const leaves = found.filter((one, at) => !isParent(one, found[at - 1]));
  const all = withoutGoParents([...new Set(leaves.map(({ name }) => shortened(name)))]);
  if (all.length <= MOST_TESTS) return all;
  return [...all.slice(0, MOST_TESTS), `(and ${all.length - MOST_TESTS} more)`];
}

export interface FailingLine {
  readonly runner: string;
  readonly name: string;
  /** How far the line is indented: runners that nest show a suite after its tests, and less far. */
  readonly indent: number;
}

/** What one line of plain output says of a failing test; null where it names none. */
export function failingIn(line: string): FailingLine | null {
  if (line.length > LONGEST_LINE) return null;
  for (const { runner, line: pattern } of RUNNER_LINES) {
    const name = pattern.exec(line)?.[1]?.trim();
    if (name !== undefined) return { runner, name, indent: line.length - line.trimStart().length };
  }
  return null;
}

/** A suite fails only for the tests that stand right before it. */
const isParent = (one: FailingLine, before: FailingLine | undefined): boolean =>
  before?.runner === one.runner && one.indent < before.indent;

/** A Go test that fails for its subtests says nothing beside them. */
function withoutGoParents(names: readonly string[]): readonly string[] {
  const parents = new Set(names.flatMap((name) => /^(Test[^/\s]+)\/\S/.exec(name)?.[1] ?? []));
  return names.filter((name) => !parents.has(name));
}

const shortened = (name: string): string =>
  name.length <= MOST_LETTERS ? name : `${name.slice(0, MOST_LETTERS).toWellFormed()}…`;
