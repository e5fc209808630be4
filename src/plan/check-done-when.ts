import type { PlanProblem } from './plan-problem.ts';
import type { PlacedTask } from './validate-plan.ts';

/**
 * Each done-when line must be observable: it names something that can be run or looked at. A line passes if it
 *  - quotes something (backticks or quotation marks), names a file, a route, an identifier, an option or a command, or
 *  - says what is seen (returns, prints, rejects, lists, …) or that tests, types, lint or a build pass, or
 *  - names a thing or a number that can be looked at, and says more of it than that it works or is done.
 * Lines that are not in English pass if they have at least four words, since their nouns and verbs cannot be judged here.
 */
export function checkDoneWhen({ task, at }: PlacedTask): readonly PlanProblem[] {
  return task.contract.doneWhen.flatMap((line, index): PlanProblem[] => {
    if (isObservable(line)) return [];
    const message =
      `"${line}" cannot be observed; name what can be run or seen instead: a command and its result, ` +
      'a test, a file and its content, a route and its answer, an output.';
    return [{ reason: 'not-observable', at: `${at}.contract.doneWhen[${index}]`, message }];
  });
}

const anchors: readonly RegExp[] = [
  /[`"“”„«»]|(?:^|\s)'[^']+'/,
  /(?:^|[\s(])\/[\w{:]/,
  /\b(?!e\.g\b|i\.e\b)[\w-]+\.[a-z]\w{0,9}\b/i,
  /\b(?:[a-z]+[A-Z]\w*|[A-Z]+_[A-Z_]+|\w+_\w+|\w+\(\))/,
  /(?:^|\s)--?[a-z][\w-]*/,
  words(
    'npm npx pnpm yarn deno bun pytest python3? pip cargo make cmake tsc eslint vitest jest curl docker mvn gradle',
    'dotnet rspec rake phpunit bazel stdout stderr',
  ),
  /\b(?:go (?:test|build|vet|run)|git [a-z]+|node [\w.-]+)\b/,
  /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD)\b/,
];

const observation = words(
  'returns? prints? shows? displays? rejects? accepts? refuses? responds? answers? contains? lists? names? exits?',
  'throws? raises? logs? renders? exists? redirects? creates? writes? emits? sends? stores? saves? opens? closes?',
  'links? cites? compares? covers? describes? explains? documents? exports? imports? compiles? parses? fails?',
  'passe?s? passing succeeds? appears? disappears? reports? matches equals? includes? removed renamed visible reachable',
  'callable green',
);

const thing = words(
  'tests? suites? specs? types? lint(?:er)? builds? commands? outputs? routes? endpoints? responses? messages? errors?',
  'warnings? files? folders? pages? screens? buttons? forms? menus? fields? rows? columns? tables? headings? sections?',
  'functions? methods? class(?:es)? modules? packages? flags? options? headers? readme changelog docs documentation',
  'examples? snippets? diagrams? snapshots? coverage workflows? jobs? migrations? schemas? records? events? requests?',
  'badges? questions? findings? recommendations? alternatives? sources? JSON CSV YAML HTML SVG SQL',
);

/** Things that are weaker still: `src/cache`, which "API/UI" looks like, and a number. */
const pathOrNumber = /[\w.-]\/[\w.-]|\d/;

const vagueEnd =
  /\b(?:works?|working|functions|done|completed?|finished|implemented|ready|correct(?:ly)?|clean|good|nice|fine|well|properly|as (?:expected|intended|desired|required|specified|requested)|high quality|improved|better|added|handled|updated|in place)\s*[.!]*$/i;

const english = words(
  'the is are a an of to and with all every each everything has have works? done should must',
);

function isObservable(line: string): boolean {
  const text = line.trim();
  if (anchors.some((anchor) => anchor.test(text)) || observation.test(text)) return true;
  if (vagueEnd.test(text)) return false;
  if (thing.test(text) || pathOrNumber.test(text)) return true;
  return !english.test(text) && text.split(/\s+/).length >= 4;
}

function words(...lists: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${lists.join(' ').split(' ').join('|')})\\b`, 'i');
}
