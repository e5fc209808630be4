/** A line by which a test runner says that something failed; the first group is its name. */
export interface RunnerLine {
  readonly runner: string;
  readonly line: RegExp;
}

/**
 * The lines of common runners, as their newest versions print them; the first that fits decides. Each pattern is anchored, repeats no
 * repetition, and meets one short line at a time, so that no output can make it slow.
 */
export const RUNNER_LINES: readonly RunnerLine[] = [
  { runner: 'TAP', line: /^ *not ok \d+ (?:- )?(?!.* # (?:SKIP|TODO)\b)(\S.*)$/i },
  { runner: 'node:test', line: /^ *✖ (\S.*) \([\d.]+ms\)$/ },
  { runner: 'vitest', line: /^ *FAIL +(\S.* > .*)$/ },
  { runner: 'vitest', line: /^ *FAIL +(\S+) \[ \S+ \]$/ },
  { runner: 'jest', line: /^ *● (\S.* › .*)$/ },
  { runner: 'jest', line: /^FAIL (\S+\.[a-z]{2,4})(?: \([\d.]+ m?s\))?$/ },
  { runner: 'pytest', line: /^(?:FAILED|ERROR) (\S+\.py(?:::\S.*?)?)(?: - .*)?$/ },
  { runner: 'unittest', line: /^(?:FAIL|ERROR): (\w+ \([\w.]+\).*)$/ },
  { runner: 'go test', line: /^ *--- FAIL: (\S+) \([\d.]+s\)$/ },
  { runner: 'go package', line: /^FAIL\t(\S+)\t[\d.]+s$/ },
  { runner: 'go package', line: /^FAIL\t(\S+ \[[a-z ]+\])$/ },
  { runner: 'cargo test', line: /^test (\S.*) \.\.\. FAILED$/ },
];
