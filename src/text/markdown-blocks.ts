import { indentAt, restOf, skipChars, skipColumns, type Cursor } from './markdown-cursor.ts';
import { htmlBlockStart, type HtmlBlock } from './markdown-html.ts';
import { splitLines, type Range } from './markdown-lines.ts';
import * as starts from './markdown-starts.ts';

/** A leaf of the block tree: its kind, how many quotes and list items hold it, and its lines without their prefixes. */
export interface Leaf {
  kind: 'paragraph' | 'heading' | 'code' | 'html' | 'rule';
  readonly depth: number;
  readonly lines: Range[];
  /** The opening line of a code fence, and whether the fence was closed. */
  fence?: { readonly sign: string; readonly length: number; readonly line: Range; closed: boolean };
}

/**
 * Reads the block structure of Markdown (CommonMark 0.31 with GFM footnotes) in time linear in the text: every line is
 * looked at a bounded number of times. The usual library takes minutes for 64 KiB of `>`, hence this reader; tests
 * compare the two. Quotes and lists deeper than 32 are read as text of the 32nd.
 */
export function parseBlocks(text: string): readonly Leaf[] {
  const state: State = { containers: [], leaf: undefined, html: undefined, indented: false, leaves: [] };
  for (const line of splitLines(text))
    addLine(state, { text, end: line.to, pos: line.from, col: 0, spare: 0 });
  return state.leaves;
}

const maxDepth = 32;

type Container =
  { readonly kind: 'quote' } | { readonly kind: 'item'; readonly indent: number; empty: boolean };

interface State {
  containers: Container[];
  leaf: Leaf | undefined;
  html: HtmlBlock | undefined;
  indented: boolean;
  readonly leaves: Leaf[];
}

function addLine(state: State, cursor: Cursor): void {
  if (!state.leaf && state.containers.length === 0 && cursor.pos === cursor.end) return;
  const matched = matchContainers(state, cursor);
  const all = matched === state.containers.length;
  if (all && continueRaw(state, cursor)) return;
  const paragraph = state.leaf?.kind === 'paragraph';
  const opened = openBlocks(state, cursor, matched);
  if (opened === 'leaf') return;
  const blank = starts.isBlank(restOf(cursor));
  if (!opened && !all && paragraph && !blank) return push(state.leaf, cursor);
  if (!opened && !all) closeTo(state, matched);
  if (blank) return endLeaf(state);
  if (state.leaf?.kind === 'paragraph') return push(state.leaf, cursor);
  push(startLeaf(state, 'paragraph'), cursor);
}

function matchContainers(state: State, cursor: Cursor): number {
  let matched = 0;
  for (const container of state.containers) {
    if (!matchContainer(container, cursor)) break;
    matched++;
  }
  return matched;
}

function matchContainer(container: Container, cursor: Cursor): boolean {
  const { columns, at } = indentAt(cursor);
  if (container.kind === 'quote')
    return columns <= 3 && cursor.text[at] === '>' && at < cursor.end && takeQuote(cursor);
  if (at === cursor.end) return !container.empty;
  container.empty = false;
  if (columns < container.indent) return false;
  skipColumns(cursor, container.indent);
  return true;
}

function takeQuote(cursor: Cursor): true {
  skipColumns(cursor, 3);
  skipChars(cursor, 1);
  skipColumns(cursor, 1);
  return true;
}

/** Gives the line to an open fence, HTML block or indented code; true when it was taken. */
function continueRaw(state: State, cursor: Cursor): boolean {
  const leaf = state.leaf;
  if (leaf?.kind === 'code') return continueCode(state, leaf, cursor);
  if (leaf?.kind !== 'html' || !state.html) return false;
  if (state.html.end === 'blank' && starts.isBlank(restOf(cursor))) endLeaf(state);
  else {
    push(leaf, cursor);
    if (state.html.end !== 'blank' && state.html.end.test(restOf(cursor))) endLeaf(state);
  }
  return true;
}

function continueCode(state: State, leaf: Leaf, cursor: Cursor): boolean {
  const { columns, at } = indentAt(cursor);
  if (state.indented) {
    if (columns < 4 && at < cursor.end) {
      endLeaf(state);
      return false;
    }
    skipColumns(cursor, 4);
  } else if (leaf.fence && columns <= 3 && starts.isFenceEnd(cursor.text.slice(at, cursor.end), leaf.fence)) {
    leaf.fence.closed = true;
    endLeaf(state);
    return true;
  }
  push(leaf, cursor);
  return true;
}

/** Opens what starts here; 'leaf' when the line is used up, true when a container was opened, else false. */
function openBlocks(state: State, cursor: Cursor, matched: number): 'leaf' | boolean {
  let opened = false;
  const interrupted = state.leaf?.kind === 'paragraph' && matched === state.containers.length;
  const lazy = state.leaf?.kind === 'paragraph';
  for (;;) {
    const { columns, at } = indentAt(cursor);
    if (columns >= 4) return openIndented(state, cursor, { matched, opened, lazy }) || opened;
    const rest = cursor.text.slice(at, cursor.end);
    if (
      !opened &&
      interrupted &&
      state.leaf &&
      starts.isUnderline(rest) &&
      !defines(cursor.text, state.leaf)
    ) {
      state.leaf.kind = 'heading';
      endLeaf(state);
      return 'leaf';
    }
    if (!starts.mayStart(rest)) return opened;
    const depth = opened ? state.containers.length : matched;
    if (openLeaf(state, cursor, { rest, depth, quiet: !opened && interrupted })) return 'leaf';
    const container = depth < maxDepth ? readContainer(cursor, rest, !opened && interrupted) : undefined;
    if (!container) return opened;
    closeTo(state, depth);
    state.containers.push(container);
    opened = true;
  }
}

/** Definitions are no heading's text: an underline behind them is the text of a paragraph. */
function defines(text: string, leaf: Leaf): boolean {
  const first = leaf.lines[0];
  return first !== undefined && text[first.from] === '[' && text.slice(first.from, first.to).includes(']:');
}

function openIndented(
  state: State,
  cursor: Cursor,
  at: { readonly matched: number; readonly opened: boolean; readonly lazy: boolean },
): 'leaf' | false {
  if ((!at.opened && at.lazy) || starts.isBlank(restOf(cursor))) return false;
  if (!at.opened) closeTo(state, at.matched);
  skipColumns(cursor, 4);
  push(startLeaf(state, 'code'), cursor);
  state.indented = true;
  return 'leaf';
}

/** A block that is complete with its first line known: rule, heading, fence, HTML. */
function openLeaf(
  state: State,
  cursor: Cursor,
  at: { readonly rest: string; readonly depth: number; readonly quiet: boolean },
): boolean {
  const fence = starts.fenceStart(at.rest);
  const found = htmlBlockStart(at.rest);
  const html = found?.gentle && at.quiet ? undefined : found;
  const heading = starts.isHeading(at.rest);
  if (!fence && !html && !heading && !starts.isRule(at.rest)) return false;
  closeTo(state, at.depth);
  const leaf = startLeaf(state, fence ? 'code' : html ? 'html' : heading ? 'heading' : 'rule');
  if (fence) leaf.fence = { ...fence, line: { from: cursor.pos, to: cursor.end }, closed: false };
  else push(leaf, cursor);
  state.html = html;
  const ends = html && html.end !== 'blank' && html.end.test(at.rest);
  if (ends || (!fence && !html)) endLeaf(state);
  return true;
}

function readContainer(cursor: Cursor, rest: string, interrupting: boolean): Container | undefined {
  const { columns, at } = indentAt(cursor);
  if (rest.startsWith('>')) {
    takeQuote(cursor);
    return { kind: 'quote' };
  }
  const note = starts.footnoteStart(rest);
  const item = starts.itemStart(rest);
  if (note === 0 && (!item || (interrupting && !item.interrupts))) return undefined;
  const width = note || (item?.width ?? 0);
  cursor.col += columns;
  cursor.pos = at;
  cursor.spare = 0;
  skipChars(cursor, width);
  if (note > 0) return { kind: 'item', indent: 4, empty: false };
  return { kind: 'item', indent: columns + width + padding(cursor), empty: starts.isBlank(restOf(cursor)) };
}

/** The columns between a list marker and its content: one when nothing or indented code follows. */
function padding(cursor: Cursor): number {
  const { columns, at } = indentAt(cursor);
  const wide = at === cursor.end || columns > 4 ? 1 : columns;
  skipColumns(cursor, wide);
  return wide;
}

function closeTo(state: State, depth: number): void {
  endLeaf(state);
  state.containers.length = Math.min(state.containers.length, depth);
}

function endLeaf(state: State): void {
  state.leaf = undefined;
  state.html = undefined;
  state.indented = false;
}

function startLeaf(state: State, kind: Leaf['kind']): Leaf {
  endLeaf(state);
  state.leaf = { kind, depth: state.containers.length, lines: [] };
  state.leaves.push(state.leaf);
  return state.leaf;
}

function push(leaf: Leaf | undefined, cursor: Cursor): void {
  leaf?.lines.push({ from: cursor.pos, to: cursor.end });
}
