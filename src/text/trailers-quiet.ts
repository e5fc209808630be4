/**
 * Text for a commit message, where Markdown's code does not help: no mention notifies, no reference closes an issue, no
 * skip-ci word stops a check, nothing unseen stays. Doing it twice changes nothing more.
 */
export function quietText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(UNSEEN, '')
    .replace(/(^|[^\p{L}\p{N}_])@(?=[\p{L}\p{N}])/gu, '$1@ ')
    .replace(/#(?=\d)/g, '# ')
    .replace(/\bGH-(?=\d)/gi, 'GH ')
    .replace(/https?:\/\/(?=[^\s/]+\/[^\s/]+\/[^\s/]+\/(?:issues|pull)\/\d)/gi, '')
    .replace(/\[(skip ci|ci skip|no ci|skip actions|actions skip)\]/gi, '($1)')
    .replace(/^(\s*)skip-checks:/gim, '$1skip checks:')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
    .trim();
}

/** The same on one line of at most this many characters, cut at a word with an ellipsis where it must be. */
export function quietTitle(title: string, most: number): string {
  const line = quietText(title).replace(/\s+/g, ' ').trim();
  if ([...line].length <= most) return line;
  const cut = [...line].slice(0, most - 1).join('');
  const word = cut.lastIndexOf(' ');
  return `${(word > most / 2 ? cut.slice(0, word) : cut).trimEnd()}…`;
}

const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
