import type { Edit } from './edits.ts';
import { decodedView, type View } from './neutralise-view.ts';
import { scanInline } from './markdown-inline.ts';
import { refuseTargets } from './neutralise-links.ts';

/** What may stay alive: hosts that links and images may lead to, and issues that may be referred to. */
export interface Allowed {
  readonly hosts: ReadonlySet<string>;
  readonly issues?: ReadonlySet<number>;
}

/** The edits that make one paragraph harmless; none of them spans a line end. A row of a table is one too. */
export function findLive(text: string, allowed: Allowed, inTable: boolean): readonly Edit[] {
  const pieces = scanInline(text);
  const links = refuseTargets(text, pieces, (target) => isAllowedUrl(target, allowed));
  const view = decodedView(text, pieces, links.masked);
  return [
    ...links.edits,
    ...ticks(view),
    ...starts(view),
    ...words(view, allowed),
    ...(inTable ? pipes(text, pieces) : []),
  ];
}

/** A bar in a code span parts the cells of a table, and the code with them. */
function pipes(text: string, pieces: ReturnType<typeof scanInline>): readonly Edit[] {
  return pieces
    .filter((piece) => piece.kind === 'code')
    .flatMap(({ from, to }) =>
      [...text.slice(from, to).matchAll(/(?<!\\)\|/g)].map(({ index }) => ({
        from: from + index,
        to: from + index + 1,
        text: '\\|',
      })),
    );
}

/**
 * Whether a link may lead there: to nowhere else but the repository itself or an allowed host by http(s), with no name
 * before an at-sign, and not to an issue, pull request or commit, which would be told of it.
 */
export function isAllowedUrl(target: string, { hosts }: Allowed): boolean {
  const own = 'https://relative.invalid';
  const url = URL.parse(target.replace(/^www\./i, 'https://www.'), `${own}/`);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return false;
  if (url.origin === own) return !/\/\/|www\.|[\s\\]/i.test(target);
  return hosts.has(url.host) && !/\/(?:issues|pull|pulls|discussions|commit|commits)\//.test(url.pathname);
}

/** A backtick that opens no code span could do so together with ours. */
function ticks({ text, at }: View): readonly Edit[] {
  return [...text.matchAll(/`/g)].flatMap(({ index }) => {
    const from = at(index);
    return from.raw ? [{ from: from.from, to: from.to, text: '\\`' }] : [];
  });
}

/** A slash at a line's start, with a word behind it, is a command to many a bot. */
function starts({ text, at }: View): readonly Edit[] {
  return [...text.matchAll(/^[ \t]*(\/)(?=[a-z])/gim)].flatMap((match) => {
    const place = at(match.index + match[0].length - 1);
    return place.raw ? [{ from: place.from, to: place.to, text: '\\/' }] : [];
  });
}

// Each takes what hangs on to it as well, for what stood behind a letter would stand free behind our code.
const tail = String.raw`[\w@#/-]*`;
const live = new RegExp(
  [
    String.raw`(?:https?|ftp):\/\/[^\s\uFFFC|\`<>]+|www\.[^\s\uFFFC|\`<>]+`,
    String.raw`(?<![a-z0-9])@[a-z0-9]${tail}`,
    String.raw`(?<=[a-z0-9])@[\w.-]+@${tail}`,
    String.raw`#\d${tail}`,
    String.raw`(?<![a-z0-9])gh-\d${tail}`,
    String.raw`(?<![a-z0-9])(?=[0-9a-f]{0,39}\d)(?=\d{0,39}[a-f])[0-9a-f]{7,40}(?![a-z0-9])${tail}`,
  ].join('|'),
  'gi',
);

/** Mentions, references, commits and bare addresses, as a browser would find them: behind entities and escapes. */
function words(view: View, allowed: Allowed): readonly Edit[] {
  return [...view.text.matchAll(live)].flatMap((match) => {
    const found = match[0].replace(/[.,;:!?)'"*_~\]]+$/, '') || match[0];
    const end = match.index + found.length;
    const before = view.text.slice(Math.max(0, match.index - 24), match.index);
    const behind = view.text.charAt(match.index + match[0].length);
    const range = { from: view.at(match.index).from, to: view.at(end - 1).to };
    const plain = range.to - range.from === found.length;
    if (plain && mayStay(found, { before, behind }, allowed)) return [];
    const [left, right] = [view.text.charAt(match.index - 1), view.text.charAt(end)].map((next) =>
      /[`\uFFFC\\]/.test(next) ? ' ' : '',
    );
    return [{ ...range, text: `${left}\`${found}\`${right}` }];
  });
}

function mayStay(
  found: string,
  { before, behind }: { readonly before: string; readonly behind: string },
  allowed: Allowed,
): boolean {
  // With other signs in it or behind it, it is not sure where a browser lets an address end.
  if (/^(?:https?:|www\.)/i.test(found)) {
    return (
      /^[\w:/.?=&%+#-]+$/.test(found) &&
      /^\s?$/.test(behind) &&
      /(?:^|[\s(])$/.test(before) &&
      isAllowedUrl(found, allowed)
    );
  }
  const closes = /(?:clos|fix|resolv)[a-z]{0,3}[*_~]*:?[\s*_~]*(?:[\w.-]*\/[\w.-]*)?$/i.test(before);
  return /^#\d+$/.test(found) && !closes && (allowed.issues?.has(Number(found.slice(1))) ?? false);
}
