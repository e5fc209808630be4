import { decodeEntity, entityPattern } from './markdown-entities.ts';
import type { InlinePiece } from './markdown-inline.ts';
import type { Range } from './markdown-lines.ts';

/** A paragraph's text as it will be shown, and where each sign of it comes from. */
export interface View {
  readonly text: string;
  /** The source of a sign; `raw` says that it stands there as itself, neither escaped nor as an entity. */
  readonly at: (index: number) => Range & { readonly raw: boolean };
}

/** Decodes escapes and entities; code and masked stretches become one U+FFFC each, which matches nothing. */
export function decodedView(text: string, pieces: readonly InlinePiece[], masked: readonly Range[]): View {
  const parts: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const add = (shown: string, start: number, end: number): void => {
    parts.push(shown);
    for (let index = 0; index < shown.length; index++) {
      from.push(start);
      to.push(end);
    }
  };
  const plain = (start: number, end: number): void => {
    for (let index = start; index < end; index++) add(text.charAt(index), index, index + 1);
  };
  let at = 0;
  for (const { start, end, shown } of tokens(text, pieces, masked)) {
    if (start < at) continue;
    plain(at, start);
    add(shown, start, end);
    at = end;
  }
  plain(at, text.length);
  const view = parts.join('');
  return {
    text: view,
    at: (index) => {
      const range = { from: from[index] ?? text.length, to: to[index] ?? text.length };
      return { ...range, raw: text.slice(range.from, range.to) === view[index] };
    },
  };
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly shown: string;
}

function tokens(text: string, pieces: readonly InlinePiece[], masked: readonly Range[]): readonly Token[] {
  const escapes = pieces
    .filter((piece) => piece.kind === 'escape')
    .map((piece) => ({ start: piece.from, end: piece.to, shown: text.charAt(piece.from + 1) }));
  const hidden = [...masked, ...pieces.filter((piece) => piece.kind !== 'escape')];
  const holes = hidden.map((range) => ({ start: range.from, end: range.to, shown: '\uFFFC' }));
  const entities = [...text.matchAll(entityPattern)].flatMap((match) => {
    const shown = decodeEntity(match[0]);
    return shown === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, shown }];
  });
  return [...holes, ...escapes, ...entities].toSorted((a, b) => a.start - b.start || b.end - a.end);
}
