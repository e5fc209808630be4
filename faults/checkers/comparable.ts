import type { Picture } from '../github/index.ts';

/**
 * A picture as a flat list of places with their texts, without what may differ between two good ends: costs, the run that wrote
 * last, and which attempt it was. Where a person had to help, what was said about that is left out as well.
 */
export function comparable(picture: Picture, helped: boolean): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const { issues, pulls, branches, labels, statuses, defaultBranch } = picture;
  places.set('default branch', defaultBranch);
  places.set('labels', labels.join('\n'));
  for (const [branch, state] of Object.entries(statuses)) places.set(`status of ${branch}`, state);
  for (const [branch, files] of Object.entries(branches)) {
    places.set(`branch ${branch}`, Object.keys(files).sort().join('\n'));
    for (const [path, text] of Object.entries(files)) places.set(`${branch}:${path}`, text);
  }
  for (const { name, comments, reactions, ...issue } of issues) {
    places.set(`issue ${name}`, JSON.stringify(issue, null, 1));
    const kept = comments.filter((body) => !helped || !isAboutHelp(body));
    places.set(`comments of ${name}`, kept.map(plain).sort().join('\n'));
    if (!helped) places.set(`reactions of ${name}`, reactions.join('\n'));
  }
  for (const { name, body, ...pull } of pulls)
    places.set(`pull ${name}`, JSON.stringify({ ...pull, body: plain(body) }, null, 1));
  return places;
}

const isAboutHelp = (body: string): boolean => /<!-- foreman:(failure|reply) |: \/foreman retry /.test(body);

const plain = (text: string): string =>
  text
    .replace(/^Cost so far:.*$/m, 'Cost so far: <cost>')
    .replace(/actions\/runs\/\d+/g, 'actions/runs/<run>')
    .replace(/\((?:attempt|term) \d+\)/g, '(<count>)');
