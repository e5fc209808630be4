import { cutFromEnd } from '../text/literal-cut.ts';
import { renderMarker, type Marker } from '../text/markers.ts';
import { MOST_CHARACTERS } from './say.ts';

/** A text of ours: its parts one below the other, empty ones left out, and its markers at the end. */
export function post(parts: readonly string[], ...markers: readonly Marker[]): string {
  const end = markers.map(renderMarker).join('\n');
  const body = parts.filter((part) => part !== '').join('\n\n');
  const room = MOST_CHARACTERS - end.length - 200;
  return `${body.length > room ? closed(cutFromEnd(body, room)) : body}\n\n${end}`;
}

/** A cut may have left a fence open, which would swallow the markers. */
function closed(body: string): string {
  let open = '';
  for (const line of body.split('\n')) {
    const fence = /^(?:- | {2})?(`{3,})[a-z]*$/.exec(line)?.[1] ?? '';
    if (open === '') open = fence;
    else if (fence === open) open = '';
  }
  return open === '' ? body : `${body}\n${open}`;
}
