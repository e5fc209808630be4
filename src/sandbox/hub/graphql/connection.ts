import { GraphqlRefusal } from './refusal.ts';
import { numberArg, textArg } from './view.ts';
import type { Args, View } from './view.ts';

/** How the items of a connection are shown and told apart; a cursor names the key and the place of its item. */
export interface Listing<Item> {
  /** The connection's name in errors. */
  readonly name: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly viewOf: (item: Item) => unknown;
  /** What an edge tells beside cursor and node. */
  readonly edgeOf?: (item: Item) => View;
}

interface Window {
  readonly from: number;
  readonly to: number;
}

/** One page of a list as GitHub pages it: `first` or `last`, 1 to 100, is demanded; cursors are opaque. */
export function pageOf<Item>(listing: Listing<Item>, args: Args): View {
  const { from, to } = windowOf(listing, args);
  const page = listing.items.slice(from, to);
  const cursorAt = (at: number): string => encodeCursor(listing, from + at);
  return {
    totalCount: listing.items.length,
    nodes: () => page.map(listing.viewOf),
    edges: () =>
      page.map((item, at) => ({
        ...listing.edgeOf?.(item),
        cursor: cursorAt(at),
        node: () => listing.viewOf(item),
      })),
    pageInfo: {
      hasNextPage: to < listing.items.length,
      hasPreviousPage: from > 0,
      startCursor: page.length === 0 ? null : cursorAt(0),
      endCursor: page.length === 0 ? null : cursorAt(page.length - 1),
    },
  };
}

function windowOf<Item>(listing: Listing<Item>, args: Args): Window {
  const first = readSize(listing.name, args, 'first');
  const last = readSize(listing.name, args, 'last');
  if (first === undefined && last === undefined) {
    const message = `The connection ${listing.name} needs a first or last argument.`;
    throw new GraphqlRefusal('MISSING_PAGINATION_BOUNDARIES', message);
  }
  const after = textArg(args, 'after');
  const before = textArg(args, 'before');
  const low = after === undefined ? 0 : placeAfter(listing, after);
  const high = before === undefined ? listing.items.length : placeOf(listing, before);
  const cut = first === undefined ? high : Math.min(high, low + first);
  return { from: last === undefined ? low : Math.max(low, cut - last), to: Math.max(low, cut) };
}

function readSize(name: string, args: Args, key: string): number | undefined {
  const size = numberArg(args, key);
  if (size === undefined || (size >= 1 && size <= 100)) return size;
  throw new GraphqlRefusal(
    'EXCESSIVE_PAGINATION',
    `The connection ${name} takes ${key} from 1 to 100, not ${size}.`,
  );
}

function encodeCursor<Item>(listing: Listing<Item>, at: number): string {
  const item = listing.items[at];
  const key = item === undefined ? '' : listing.keyOf(item);
  return Buffer.from(`cursor:v1:${at}:${key}`).toString('base64');
}

function placeAfter<Item>(listing: Listing<Item>, cursor: string): number {
  const place = placeOf(listing, cursor);
  const item = listing.items[place];
  // Where the cursor's item is gone, the next one has moved into its place.
  return item !== undefined && listing.keyOf(item) === decodeCursor(cursor).key ? place + 1 : place;
}

function placeOf<Item>(listing: Listing<Item>, cursor: string): number {
  const { at, key } = decodeCursor(cursor);
  const found = listing.items.findIndex((item) => listing.keyOf(item) === key);
  return found === -1 ? Math.min(at, listing.items.length) : found;
}

function decodeCursor(cursor: string): { readonly at: number; readonly key: string } {
  const match = /^cursor:v1:(\d+):(.*)$/s.exec(Buffer.from(cursor, 'base64').toString('utf8'));
  if (match === null) {
    throw new GraphqlRefusal(
      'INVALID_CURSOR_ARGUMENTS',
      `\`${cursor}\` does not appear to be a valid cursor.`,
    );
  }
  return { at: Number(match[1]), key: match[2] ?? '' };
}
