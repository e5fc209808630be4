import type { Picture } from '../github/index.ts';

/** What was said besides: a person had to help, or a leg was lost, which is told on its task's issue. */
export interface Told {
  readonly helped: boolean;
  readonly lost: boolean;
}

/**
 * A picture as a flat list of places with their texts, without what may differ between two good ends: costs, the run that wrote
 * last, and which attempt it was. Where a person had to help, what was said about that is left out as well.
 */
export function comparable(picture: Picture, { helped, lost }: Told): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const said = (comments: readonly string[]): string =>
    comments
      .filter((body) => !(helped && isAboutHelp(body)) && !(lost && isAboutLoss(body)))
      .map((body) => plainComment(helped ? withoutLate(body) : body))
      .sort()
      .join('\n');
  const { issues, pulls, branches, labels, statuses, defaultBranch } = picture;
  places.set('default branch', defaultBranch);
  places.set('labels', labels.join('\n'));
  for (const [branch, state] of Object.entries(statuses)) places.set(`status of ${branch}`, state);
  for (const [branch, files] of Object.entries(branches)) {
    places.set(`branch ${branch}`, Object.keys(files).sort().join('\n'));
    for (const [path, text] of Object.entries(files)) places.set(`${branch}:${path}`, text);
  }
  for (const { name, comments, reactions, ...issue } of issues) {
    places.set(`issue ${name}`, JSON.stringify({ ...issue, body: '' }, null, 1));
    places.set(`text of ${name}`, plain(issue.body));
    places.set(`comments of ${name}`, said(comments));
    if (!helped) places.set(`reactions of ${name}`, reactions.join('\n'));
  }
  for (const { name, body, comments, ...pull } of numbered(pulls)) {
    places.set(`pull ${name}`, JSON.stringify({ ...pull, body: plain(body) }, null, 1));
    places.set(`comments of pull ${name}`, said(comments));
  }
  return places;
}

/**
 * The second of a branch by a number of its own. One that was opened beside another and taken away again, by a leg that had lost its
 * term and came too late, is no second one.
 */
function numbered(pulls: Picture['pulls']): Picture['pulls'] {
  const kept = pulls.filter(
    (pull) => pull.state !== 'closed' || !pulls.some((other) => other !== pull && other.name === pull.name),
  );
  return kept.map((pull, index) => {
    const before = kept.slice(0, index).filter(({ name }) => name === pull.name).length;
    return before === 0 ? pull : { ...pull, name: `${pull.name} (${before + 1})` };
  });
}

const isAboutLoss = (body: string): boolean =>
  body.includes('<!-- foreman:failure ') &&
  /the job ended before its result was saved|the model could not be reached|could not be merged/.test(body);

const isAboutHelp = (body: string): boolean =>
  /<!-- foreman:(failure|reply) |: \/foreman (retry|redirect|stop|resume|once more)\b|before the question was said/.test(
    body,
  );

/** Whether words came too late for an attempt depends on how many there were, and `words-are-heard` looks at it. */
const withoutLate = (body: string): string =>
  body.replace(
    /, landed without what was said about it meanwhile|landed without what was said about it meanwhile(?:, )?/g,
    '',
  );

/**
 * What verification printed of a failed attempt depends on how far it had come: its first paragraph says what happened. Where a person
 * was faster than the words, these say the same of what is past.
 */
const plainComment = (body: string): string =>
  plain(body.includes('<!-- foreman:failure ') ? asFirstSaid(body.split('\n')[0] ?? '') : body);

const asFirstSaid = (words: string): string =>
  words.replace(
    /\) needed you: (.*)\*\* A person decided before this was said\. .*$/,
    ') needs you: $1** Nothing that depends on it starts until you decide.',
  );

const plain = (text: string): string =>
  text
    .replace(/^Cost so far:.*$/m, 'Cost so far: <cost>')
    .replace(/^- Cost of .*\n/gm, '')
    // More work is estimated from what a worker would be told by then.
    .replace(/^- Estimated, roughly, .*$/gm, '- Estimated: <cost>')
    .replace(/\/runs\/\d+/g, '/runs/<run>')
    // One commit in a thousand is seven letters without a digit; no word of ours is written with a to f alone.
    .replace(/\b(?:[0-9a-f]{12}|[0-9a-f]{7})\b/g, '<commit>')
    .replace(/^- (\d+\.\d+) in #<.*>$/gm, '- $1')
    // What is new since the last answer depends on when one is given.
    .replace(/(?:\*\*)?Request \d+, since the last answer: .*\n\n/, '')
    .replace('The change, merged with what had landed meanwhile, was', 'The change was')
    .replace(/\((?:attempt|term) \d+\)/g, '(<count>)');
