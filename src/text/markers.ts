import { z } from 'zod';
import { Nonce, RequestId, TaskKey } from '../domain/ids.ts';
import { parseBlocks, type Leaf } from './markdown-blocks.ts';

/** What a text of ours is, so that it can be found again. */
export const markerKinds = [
  'status',
  'task',
  'epic',
  'question',
  'failure',
  'report',
  'reply',
  'words',
  'pull',
  'final-pull',
  'plan',
] as const;

export const Marker = z.object({
  kind: z.enum(markerKinds),
  request: RequestId,
  task: TaskKey.optional(),
  nonce: Nonce,
});
export type Marker = Readonly<z.infer<typeof Marker>>;

/** The last line of a text of ours; it proves something only together with the author, which the caller checks. */
export function renderMarker({ kind, request, task, nonce }: Marker): string {
  return `<!-- foreman:${kind} request=${request}${task === undefined ? '' : ` task=${task}`} nonce=${nonce} -->`;
}

/**
 * The markers that stand alone on a line of the body's own level, in order: never one in code, a quote, a list or folded text.
 * Words that a person adds below do not hide them.
 */
export function findMarkers(body: string): readonly Marker[] {
  if (!body.includes('<!-- foreman:')) return [];
  return parseBlocks(body).flatMap((leaf) => readMarker(ownLine(body, leaf)) ?? []);
}

/** The last marker of a body: what it is. */
export const findMarker = (body: string): Marker | undefined => findMarkers(body).at(-1);

/** The first text by this author that carries the nonce; `author` is whatever tells our account from others. */
export function findByNonce<T extends { readonly author: string; readonly body: string }>(
  list: readonly T[],
  wanted: { readonly author: string; readonly nonce: string },
): T | undefined {
  return list.find(
    (one) =>
      one.author === wanted.author &&
      one.body.includes(wanted.nonce) &&
      findMarkers(one.body).some((marker) => marker.nonce === wanted.nonce),
  );
}

/** The text of an HTML block that is one line of the body's own level and begins where that line begins. */
function ownLine(body: string, { kind, depth, lines }: Leaf): string {
  const [line] = lines;
  if (kind !== 'html' || depth > 0 || lines.length !== 1 || !line) return '';
  return line.from === 0 || body[line.from - 1] === '\n' ? body.slice(line.from, line.to) : '';
}

const LINE = /^<!-- foreman:([a-z-]+) request=(\S+)(?: task=(\S+))? nonce=(\S+) -->$/;

function readMarker(line: string): Marker | undefined {
  const parts = LINE.exec(line.trimEnd());
  if (!parts) return undefined;
  const [, kind, request, task, nonce] = parts;
  return Marker.safeParse({ kind, request, nonce, ...(task === undefined ? {} : { task }) }).data;
}
